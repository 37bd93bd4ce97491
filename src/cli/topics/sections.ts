import { DECIDED } from '../../agreement/year-entry.js';
import { ROUNDING_FORMS, type Rule } from '../../apportion/rounding.js';
import { OPTIONS, type OptionId } from '../../commands/options.js';
import { FILES } from '../../commands/schema/files.js';
import { FORMATS } from '../../formats/index.js';
import { nth } from '../../kernel/nth.js';
import { KEYS } from '../../keys/index.js';
import type { Language } from '../../sheet/words.js';
import type { Field } from '../../text/field.js';
import { type MapForm, mapAt } from '../../text/form.js';
import type { Section } from '../laid-out.js';
import { ENVIRONMENT } from './environment.js';
import type { TopicId, topics } from './sv.js';

type Words = typeof topics;
type Make = (words: Words, language: Language) => Promise<Section[]>;

/** What follows the text of a topic, made of the descriptions that files, options and rules have of themselves. */
export async function sectionsOf(id: TopicId, language: Language, words: Words): Promise<Section[]> {
  const see = SEE[id] ?? [];
  const seen: Section = [
    words.headings.see,
    see.map((one) => [
      one.startsWith('allocate') ? one : `allocate help ${words.topics[one as TopicId].names[0]}`,
      '',
    ]),
  ];
  return [...((await SECTIONS[id]?.(words, language)) ?? []), seen];
}

/** The fields of an agreement that has most of what one needs. */
const WHOLE_AGREEMENT = [
  'title',
  'year',
  'key',
  'amount',
  'parties',
  'instalments',
  'settlement',
  'decision',
  'source',
];

/** What a field is, as it is written, and the fields that stand in it. */
export function sectionsOfField(
  name: string,
  field: Field<unknown>,
  language: Language,
  words: Words,
): Section[] {
  const { example = '', meaning } = field.about?.() ?? {};
  const [inside] = mapAt(field.read, []);
  return [
    [
      words.headings.theField(name),
      [
        [`${name}: ${example}`, ''],
        [meaning?.[language] ?? '', ''],
      ],
    ],
    ...(inside ? [fieldsOf(inside, words.headings.inField(name), words, language)] : []),
  ];
}

const SECTIONS: Readonly<Partial<Record<TopicId, Make>>> = {
  cooperation: async (words, language) => [
    exampleOf(await mapIn('cooperation'), ['name', 'parties'], words),
    fieldsOf(await mapIn('cooperation'), words.headings.fields, words, language),
  ],
  agreement: async (words, language) => [
    exampleOf(await mapIn('agreement'), WHOLE_AGREEMENT, words),
    fieldsOf(await mapIn('agreement'), words.headings.fields, words, language),
  ],
  measure: async (words, language) => [
    fieldsOf(await mapIn('cooperation', ['measures']), words.headings.fields, words, language),
    fieldsOf(await mapIn('measure'), words.headings.columns, words, language),
  ],
  keys: async ({ headings }, language) => [
    [headings.keys, KEYS.map(({ id, title }) => [id, title[language]])],
    [
      headings.written,
      KEYS.flatMap((form) => [
        ...(form.named ? [[`key: ${form.id}`, ''] as const] : []),
        ...(form.read ? [[`key: { ${form.id}: ${form.example} }`, ''] as const] : []),
      ]),
    ],
  ],
  rounding: async ({ headings }, language) => {
    const { roundings } =
      language === 'en'
        ? await import('../../allocation/rounding.en.js')
        : await import('../../allocation/rounding.sv.js');
    const rules = Object.entries(ROUNDING_FORMS) as [Rule, string][];
    return [[headings.roundings, rules.map(([rule, form]) => [form, roundings[rule]])]];
  },
  years: async (words, language) => {
    const { fields } = await mapIn('agreement', ['years']);
    const { headings } = words;
    const part = (isDecided: boolean) => ({
      takes: 'fields' as const,
      fields: Object.fromEntries(
        Object.entries(fields).filter(([name]) => DECIDED.includes(name) === isDecided),
      ),
    });
    return [
      exampleOf(await mapIn('agreement'), ['parties', 'years'], words),
      fieldsOf(part(true), headings.ofYear, words, language),
      fieldsOf(part(false), headings.rules, words, language),
    ];
  },
  costs: async (words, language) => [
    fieldsOf(await mapIn('costs'), words.headings.fields, words, language),
    fieldsOf(await mapIn('costs', ['lines']), words.headings.lines, words, language),
  ],
  surveys: async (words, language) => [
    fieldsOf(await mapIn('survey'), words.headings.fields, words, language),
  ],
  published: async (words, language) => [
    itemOf(await mapIn('published'), ['file', 'title', 'source', 'columns', 'total'], words),
    fieldsOf(await mapIn('published'), words.headings.fields, words, language),
  ],
  decisions: async ({ headings }, language) => [optionsOf(['decision', 'renew'], headings.options, language)],
  invoicing: async (words, language) => [
    fieldsOf(await mapIn('invoicing'), words.headings.fields, words, language),
    fieldsOf(await mapIn('invoicing', ['sie']), words.headings.books, words, language),
  ],
  outcome: async (words, language) => [
    exampleOf(await mapIn('outcome'), ['cost', 'source', 'due'], words),
    fieldsOf(await mapIn('outcome'), words.headings.fields, words, language),
    optionsOf(['outcome', 'accounts', 'dimension'], words.headings.options, language),
  ],
  files: async ({ headings }, language) => [
    optionsOf(['decimal', 'where', 'period', 'transpose'], headings.options, language),
  ],
  formats: async ({ headings }, language) => [
    [headings.formats, FORMATS.map(({ id, extensions }) => [id, extensions.join(' ')])],
    optionsOf(['format', 'excel', 'output'], headings.options, language),
  ],
  'exit-codes': async ({ headings }, language) => {
    const { help } = language === 'en' ? await import('../help.en.js') : await import('../help.sv.js');
    return [[headings.codes, help.exitCodes]];
  },
  environment: async ({ headings }, language) => [variablesOf(() => true, headings.variables, language)],
  language: async ({ headings }, language) => [
    optionsOf(['lang'], headings.options, language),
    variablesOf((name) => name.includes('LANG'), headings.variables, language),
  ],
  color: async ({ headings }, language) => [
    optionsOf(['color'], headings.options, language),
    variablesOf((name) => /COLOR|TERM/.test(name), headings.variables, language),
  ],
};

/** Where there is more: other topics, and commands. */
const SEE: Readonly<Partial<Record<TopicId, readonly string[]>>> = {
  cooperation: ['agreement', 'measure', 'keys', 'allocate schema cooperation', 'allocate list'],
  agreement: ['keys', 'years', 'rounding', 'published', 'allocate schema agreement'],
  measure: ['files', 'allocate help import', 'allocate schema measure'],
  keys: ['measure', 'agreement', 'allocate list'],
  rounding: ['agreement'],
  years: ['agreement', 'allocate help roll'],
  costs: ['allocate help cost', 'allocate schema costs'],
  surveys: ['allocate help survey', 'allocate schema survey'],
  published: ['allocate help check', 'decisions', 'allocate schema published'],
  decisions: ['allocate help lock', 'allocate help check'],
  invoicing: ['allocate help invoice', 'outcome', 'allocate schema invoicing'],
  outcome: ['allocate help settle', 'invoicing', 'allocate schema outcome'],
  files: ['measure', 'allocate help import', 'allocate help audit'],
  csv: ['formats', 'json'],
  json: ['formats', 'csv'],
  formats: ['csv', 'json'],
  schemas: ['allocate schema'],
  errors: ['exit-codes'],
  'exit-codes': ['errors'],
  environment: ['language', 'color'],
};

/** The map of fields that a kind of file has, or that stands in one of its fields. */
async function mapIn(kind: string, path: readonly string[] = []): Promise<MapForm> {
  const read = await FILES.find(({ name }) => name === kind)?.read();
  return nth(read ? mapAt(read, path) : [], 0);
}

function fieldsOf(
  { fields, ways = [] }: MapForm,
  heading: string,
  words: Words,
  language: Language,
): Section {
  const lines = Object.entries(fields).map(([name, { about, isOptional }]): [string, string] => {
    const meaning = about?.().meaning[language] ?? '';
    return [name, isOptional ? meaning : `${meaning} (${words.required})`];
  });
  const among = ways.map((names) => names.join(' + ')).join(' | ');
  return [heading, among === '' ? lines : [...lines, [`${words.among}: ${among}`, '']]];
}

/** A list of one item with some fields, as their examples are. */
function itemOf(map: MapForm, names: readonly string[], words: Words): Section {
  const [heading, lines] = exampleOf(map, names, words);
  return [heading, lines.map(([line], i) => [`${i === 0 ? '-' : ' '} ${line}`, ''])];
}

/** A file with some fields, as their examples are. */
function exampleOf({ fields }: MapForm, names: readonly string[], { headings }: Words): Section {
  return [headings.example, names.map((name) => [`${name}: ${fields[name]?.about?.().example}`, ''])];
}

function optionsOf(ids: readonly OptionId[], heading: string, language: Language): Section {
  return [heading, ids.map((id) => [OPTIONS[id].form, OPTIONS[id].about[language]])];
}

function variablesOf(isChosen: (name: string) => boolean, heading: string, language: Language): Section {
  const chosen = ENVIRONMENT.filter(([name]) => isChosen(name));
  return [heading, chosen.map(([name, about]) => [name, about[language]])];
}
