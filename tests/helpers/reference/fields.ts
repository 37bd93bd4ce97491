import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS, topicName } from '../../../src/cli/topics/index.js';
import { kindOfFile } from '../../../src/commands/schema/command.js';
import type { FileKind } from '../../../src/commands/schema/files.js';
import type { Field, Meaning, Reader } from '../../../src/text/field.js';
import { type Form, formOf, type MapForm, partsOf } from '../../../src/text/form.js';
import { ROOT } from '../allocate.js';
import { anchorOf } from '../documents.js';
import { block, capital, code, type Part, page, prose, table } from './markdown.js';

/** The page of a kind of file: a table of its fields, and one of those of every map within it. */
export async function fieldsPage({ name, title, files, read }: FileKind): Promise<string> {
  const [what = '', ...more] = title.sv.split(': ');
  const maps = mapsIn(await read());
  const topic = TOPICS.find((id) => [name, `${name}s`, OTHER_TOPICS[name]].includes(id));
  const intro = [
    ...(more.length > 0 ? [`${capital(more.join(': '))}.`] : []),
    `Filen heter ${files.map(code).join(' eller ')}.${topic ? ` På skärmen: ${code(`allocate help ${topicName(topic, 'sv')}`)}.` : ''} För en redigerare: ${code(`allocate schema ${name}`)}.`,
  ];
  const parts = maps.map(([path, map], i): Part => {
    const heading = path === '' ? 'Fälten' : code(path);
    return { heading, level: i === 0 || !path.includes('.') ? 2 : 3, body: bodyOf(path, map, maps) };
  });
  return page(capital(what), intro, [...parts, ...exampleOf(name)]);
}

/** Topics of the help that are called otherwise than their files. */
const OTHER_TOPICS: Readonly<Record<string, string>> = {
  lock: 'decisions',
  locks: 'decisions',
  parties: 'cooperation',
};

type Placed = readonly [path: string, map: MapForm, field?: Field<unknown>];

/** Every map that a reader reads, each once and in the order of the file, with where it stands first. */
function mapsIn(read: Reader<unknown>): Placed[] {
  const found = new Map<Form, Placed>();
  const visit = (one: Reader<unknown>, path: string, field?: Field<unknown>) => {
    const form = formOf(one);
    if (found.has(form)) return;
    if (form.takes === 'fields') found.set(form, [path, form, field]);
    for (const [name, part] of partsOf(form)) {
      const below = name === '' ? path : [path, name].filter((step) => step !== '').join('.');
      visit(part, below, form.takes === 'fields' ? (form.fields[name] ?? form.others) : field);
    }
  };
  visit(read, '');
  return inFileOrder([...found.values()]);
}

/** What stands within a field after it, however it was met. */
function inFileOrder(maps: readonly Placed[]): Placed[] {
  const under = (path: string, other: string) => other.startsWith(`${path}.`);
  const roots = maps.filter(([path]) => !maps.some(([other]) => other !== '' && under(other, path)));
  const withParts = (one: Placed): Placed[] => {
    const inside = maps.filter(([other]) => one[0] !== '' && under(one[0], other));
    const nearest = inside.filter(([path]) => !inside.some(([other]) => under(other, path)));
    return [one, ...nearest.flatMap(withParts)];
  };
  return roots.flatMap(withParts);
}

function bodyOf(path: string, { fields, others, ways }: MapForm, maps: readonly Placed[]): string[] {
  const field = maps.find(([other]) => other === path)?.[2];
  const meaning = field?.about?.().meaning.sv;
  const named = Object.entries(fields).map(([name, one]) => rowOf(code(name), one, maps));
  const rows = others
    ? [...named, rowOf(`_${others.about?.().word}_`, { ...others, isOptional: true }, maps)]
    : named;
  const among = ways?.map((names) => names.map(code).join(' och ')).join(', eller ');
  return [
    ...(meaning && path !== '' ? [`${capital(meaning)}.`] : []),
    table(['fält', 'på svenska', 'vad det är', 'krävs', 'kan vara', 'till exempel'], rows),
    ...(others ? ['Fältet i kursiv stil har ett namn som filen själv väljer.'] : []),
    ...(among ? [`Minst ett av detta krävs: ${among}.`] : []),
  ];
}

function rowOf(
  name: string,
  { read, about, isOptional, mayBeEmpty }: Field<unknown>,
  maps: readonly Placed[],
): string[] {
  const { word = '', meaning, example = '' } = about?.() ?? {};
  const value = possibleOf(formOf(read), maps);
  return [
    name,
    prose(word),
    prose(meaning?.sv ?? ''),
    isOptional ? '' : 'ja',
    mayBeEmpty && !isOptional ? `${value}, eller tomt` : value,
    code(example),
  ];
}

const MOST_WORDS = 6;

/** What texts are called by what they mean. */
const MEANT: Readonly<Record<Meaning | 'text', string>> = {
  amount: 'kronor',
  'amount-or-part': 'kronor eller procent',
  date: 'datum',
  day: 'månad och dag',
  figure: 'tal',
  measure: 'ett underlag',
  part: 'andel',
  party: 'en part',
  text: 'text',
  'whole-number': 'heltal',
  year: 'årtal',
};

/** What a field may be, in words: a list, one of some words, fields of its own. */
function possibleOf(form: Form, maps: readonly Placed[]): string {
  switch (form.takes) {
    case 'anything':
      return 'det som står i de andra filerna';
    case 'text': {
      const words = form.words ?? [];
      const shown = words.slice(0, MOST_WORDS).map(code).join(', ');
      return words.length === 0
        ? MEANT[form.means ?? 'text']
        : words.length > MOST_WORDS
          ? `${shown} …`
          : shown;
    }
    case 'list':
      return `lista: ${possibleOf(formOf(form.each), maps)}`;
    case 'names':
      return `egna namn: ${possibleOf(formOf(form.each), maps)}`;
    case 'either':
      return form.choices.map((one) => possibleOf(formOf(one), maps)).join(', eller ');
    default: {
      const path = maps.find(([, map]) => map === form)?.[0] ?? '';
      return path === '' ? '[fält](#fälten)' : `[fält](#${anchorOf(code(path))})`;
    }
  }
}

/** A file of the kind as it is shipped, where there is one. */
function exampleOf(name: string): Part[] {
  const files = ['data/dalen', 'data/gns'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .sort()
      .map((file) => `${folder}/${file}`),
  );
  const file = files.find((one) => kindOfFile(one)?.name === name);
  if (file === undefined) return [];
  const lines = readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n');
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
  const kind = file.endsWith('.csv') ? 'csv' : 'yaml';
  return [{ heading: 'En sådan fil', level: 2, body: [`Ur ${code(file)}:`, block(kind, shown.join('\n'))] }];
}

const MOST_LINES = 40;
