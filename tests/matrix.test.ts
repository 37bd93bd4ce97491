import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { COMMANDS, type CommandId } from '../src/cli/commands.js';
import { renderIssues, renderUsage } from '../src/cli/complaints.js';
import { runProgram } from '../src/cli/program.js';
import { loadProblemWords } from '../src/cli/words/index.js';
import { CHECK_FORMATS } from '../src/commands/check/formats.js';
import { OPTIONS, type OptionId } from '../src/commands/options.js';
import { KINDS } from '../src/commands/schema/kinds.js';
import { FORMATS } from '../src/formats/index.js';
import { add, compare, parseDecimal, type Rational, toShortDecimal, ZERO } from '../src/kernel/number.js';
import { UsageError } from '../src/kernel/problem.js';
import { keyIds } from '../src/keys/index.js';
import type { Language } from '../src/sheet/words.js';
import { ROOT } from './helpers/allocate.js';
import { type Form, figureIn, rowsIn } from './helpers/forms.js';
import { schemaFaults } from './helpers/json-schemas.js';
import { someOf } from './helpers/laws.js';
import { shellIn } from './helpers/lines.js';
import { type Choices, pairwise } from './helpers/pairs.js';
import * as WORDS from './helpers/words.js';

/*
 * Every command with every two of its options, forms and languages together, in this one process. No text is expected:
 * only what must hold of any text. A new command, option or format does not compile until it has values here. One line in
 * three is tried, and all of them with the laws in CI.
 */
const folder = mkdtempSync(join(tmpdir(), 'allocate-matrix-'));
cpSync(join(ROOT, 'data/gns'), folder, { recursive: true });
writeFileSync(
  join(folder, 'utfall.yaml'),
  'cost: 912000\nsource: Bokslut\npaid: [{ party: are, paid: 90000 }]\n',
);
writeFileSync(join(folder, 'elever.csv'), 'Kommun;2018;2031\nBerg;1;700\nKrokom;3;900\n');
writeFileSync(join(folder, 'weights.csv'), 'name;kön;weight\nAre;totalt;1,5\nByby;totalt;2\nCeby;totalt;0\n');
writeFileSync(
  join(folder, 'audit.csv'),
  'Part;Kön;Vikt;Belopp\nAlby;totalt;1;33\nByby;totalt;2;67\nSumma;totalt;3;100\n',
);
writeFileSync(
  join(folder, 'turned.csv'),
  'Part;Alby;Byby;Summa\nKön;totalt;totalt;totalt\nVikt;1;2;3\nBelopp;33;67;100\n',
);
writeFileSync(
  join(folder, 'wrong.csv'),
  'Part;Kön;Vikt;Andel;Belopp\nAlby;totalt;1;33,33%;34\nByby;totalt;2;66,67%;67\nSumma;totalt;3;100%;100\n',
);
writeFileSync(
  join(folder, 'agreements/jour.yaml'),
  `title: { sv: Gemensam jour, en: Joint duty }
year: 2019
source: Direktionen § 12
key: budget
amount: 900000
unit: "0,01"
parties:
  - berg
  - are
  - { party: krokom, phase: [{ year: 2019, part: 2/3 }] }
  - ostersund
adjustments:
  external: [{ title: Statsbidrag, amount: 50000 }, { title: Fonden, percent: 3.3 %, cap: 20000, to: krokom, own-funding: 70 % }]
  own-funding: [{ party: are, amount: 1500, title: Lokal }, { party: berg, amount: 0.9 % }]
  outside: [ostersund]
  limits: [{ party: berg, cap: 60000 }, { party: are, floor: "99 000,50" }, { floor: 10 % }]
  direct: [{ party: are, title: Bil, amount: "12 000,25" }]
instalments: { period: quarterly, due-day: 31 }
costs: { title: Bemanning, source: Direktionen § 12, total: all, lines: [{ id: salary, title: Dygnslön, month: 70000 }, { id: all, title: Allt, sum: [salary] }] }
scenarios:
  - { id: lika, title: { sv: Lika delar, en: Equal shares }, key: equal }
`,
);
writeFileSync(
  join(folder, 'agreements/skola.yaml'),
  'title: { sv: Skolplats, en: School place }\nyear: 2019\nsource: Nämnden § 3\nkey: pupils\namount: 600000\nparties: [berg, are, krokom, ostersund]\n',
);
writeFileSync(
  join(folder, 'invoicing.yaml'),
  'sie: { company: Värden, debit: { value: "1510", name: Kundfordringar }, credit: { value: "3690" } }\n',
);
// Budgets of more years than are known, so that questions about them have answers.
const budgets = readFileSync(join(folder, 'measures/budget.csv'), 'utf8');
const rows2017 = budgets.split('\n').filter((line) => line.includes(',2017,'));
const otherYears = ['2016', '2018'].flatMap((year) => rows2017.map((line) => line.replace('2017', year)));
writeFileSync(join(folder, 'measures/budget.csv'), `${budgets.trimEnd()}\n${otherYears.join('\n')}\n`);
afterAll(() => rmSync(folder, { recursive: true }));

const shell = shellIn(folder);

/** What may stand before the options of each command. */
const ARGUMENTS: Readonly<Record<CommandId, readonly string[]>> = {
  run: ['dso', 'base', 'skola', 'jour', 'base --year 2018-2020', 'jour --year 2018,2020'],
  split: ['1000000 Are=1,5 Byby=2 Ceby=0', '-12000 Are=1 Byby=2', '7000 --weights weights.csv'],
  check: ['', 'dso', 'jour base'],
  audit: [
    'audit.csv --write ny/avgift-2019.yaml',
    'wrong.csv --write ny/avgift.yaml',
    'turned.csv --transpose --write ny/a.yaml',
  ],
  cost: ['dso', 'base'],
  survey: ['dso'],
  settle: ['base --outcome utfall.yaml', 'skola', 'jour --outcome utfall.yaml'],
  plan: ['2019', '2019 dso', '2018-2020'],
  list: [''],
  explain: ['dso', 'jour', 'base --outcome utfall.yaml', 'dso are', 'jour are'],
  compare: ['dso --scenario interested', 'skola --with key=equal', 'jour'],
  invoice: ['dso', 'base', 'jour', 'skola'],
  import: ['pupils elever.csv'],
  init: [
    '--from gns ny',
    'ny --parties Aneby,Habo,Förbundet=9001 --amount 1000 --year 2027 --name Ny --title Jour',
    'agreement ny-jour --amount 1000',
    'measure personal --title Personal',
    'survey skola --year 2018',
    'costs skola',
  ],
  roll: ['2031', '2032 dso jour'],
  schema: ['', 'agreement'],
  completion: ['bash', 'zsh', 'fish'],
  lock: ['dso --decision 1', 'jour --decision KF/2019'],
};

type Varied = Exclude<OptionId, 'format' | 'excel' | 'output' | 'lang' | 'data' | 'color' | 'quiet'>;

/** What each option may be, besides not given: `YEAR` is the year that is asked for. */
const VALUES: Readonly<Record<Varied, readonly string[]>> = {
  amount: ['1000000', '-12000'],
  set: ['salary=40000'],
  year: ['2018', '2020'],
  parties: ['berg,are,krokom'],
  without: ['berg'],
  join: ['krokom=YEAR-07-01'],
  leave: ['are=YEAR-03-31'],
  'as-of': ['YEAR-05-01'],
  key: ['equal', 'pupils'],
  unit: ['0,01', '1000'],
  rounding: [
    'half-up',
    'residual:are',
    'residual-last',
    'residual-each-first',
    'floor',
    'floor-first',
    'floor-each-largest',
    'cascade',
    'dhondt',
    'huntington-hill',
  ],
  instalments: ['monthly', 'half-yearly'],
  draft: [''],
  chart: [''],
  of: ['are'],
  // Other lines than the table's.
  invoices: [],
  outcome: [],
  accounts: [],
  dimension: [],
  decision: [],
  with: ['key=equal', 'amount=24000', 'year=2018', 'without=are'],
  scenario: [],
  weights: [],
  period: ['2031'],
  where: ['kön=totalt'],
  transpose: [],
  from: [],
  name: [],
  title: [],
  revise: [''],
  // Beside nothing else: its own command lines are golden.
  renew: [],
  'dry-run': [''],
  verbose: [''],
  embedded: [''],
  'name-column': ['Part'],
  'weight-column': ['Vikt'],
  'percent-column': [],
  'amount-column': ['Belopp'],
  'total-row': ['Summa'],
  write: [],
  threshold: ['3 %'],
  decimal: [',', '.'],
};

/** One thing wrong, alone: both languages must tell it. */
const WRONG: readonly string[] = [
  'nosuch',
  'dso --unit 0',
  'dso --key nosuch',
  'dso --parties nosuch',
  'dso --amount 500,05',
  'dso --as-of 1999-01-01',
  'base --year 2019-',
  'base --year 2018-2019 --as-of 2019-01-01',
  'explain base --year 2018-2019',
  'dso --join krokom',
  'dso --rounding upwards',
  'dso --nosuch',
  'split 7',
  'split 7 Alby=0',
  'split 7 Alby=1 --weights weights.csv',
  'audit nosuch.csv',
  'audit weights.csv --name-column nosuch',
  'audit turned.csv',
  'audit audit.csv --where nosuch=1',
  'cost school',
  'cost dso --set pay=1',
  'dso --set nosuch=1',
  'dso --set salary=1 --set salary=2',
  'dso --set salary=1 --amount 7',
  'compare dso --with cost.nosuch=1',
  'survey school',
  'settle dso',
  'plan 1999',
  'plan 2019-2018',
  'plan 2018-2019 dso',
  'explain dso nosuch',
  'explain dso berg --without berg',
  'compare base',
  'compare dso --scenario nosuch',
  'compare dso --with nosuch=1',
  'invoice school',
  'invoice dso --format nosuch',
  'lock dso',
  'import nosuch elever.csv',
  'init',
  'init --from nosuch',
  'init --parties Aneby,Habö',
  'init --parties Aneby',
  'init --parties Aneby,Aneby',
  'init --from gns --parties Aneby',
  'init agreement list',
  'init measure budget',
  'init agrement jour',
  'init survey dso',
  'init costs nosuch',
  'roll 2019 dso',
  'import pupils elever.csv --where nosuch',
];

const LANGUAGES = ['sv', 'en'] as const satisfies readonly Language[];
const FORMS = [...FORMATS.map(({ id }) => id), 'csv --excel'];
const DRAWN = FORMATS.flatMap(({ id, charts }) => (charts === undefined ? [] : [id]));
const MACHINES: readonly string[] = ['csv', 'csv --excel', 'json', 'sie'];

/** A sheet of costs is of its own year alone: of another nothing is answered. What `init` is told depends on what it makes. */
function valuesOf(option: Varied, id: CommandId): readonly string[] {
  if (id === 'init') return [];
  return option === 'year' && id === 'cost' ? ['2019'] : VALUES[option];
}

/** A command line without its form and language. */
interface Row {
  readonly id: CommandId;
  readonly words: readonly string[];
  readonly form: string;
  readonly lang: Language;
}

function rowsOf({ id, options }: (typeof COMMANDS)[number]): Row[] {
  const varied = options.filter((option): option is Varied => option in VALUES);
  // Pictures alone are asked of what has pictures.
  const ownForms = options.includes('chart') ? FORMS : FORMS.filter((form) => form !== 'svg');
  const forms = id === 'check' ? CHECK_FORMATS.map((format) => format.id) : ownForms;
  const choices: Choices = {
    arguments: ARGUMENTS[id],
    ...Object.fromEntries(varied.map((option) => [option, [undefined, ...valuesOf(option, id)]])),
    form: options.includes('format') ? forms : ['table'],
    lang: LANGUAGES,
  };
  return pairwise(choices).map((chosen) => {
    const given = varied.flatMap((option) => {
      const value = chosen[option];
      if (value === undefined || (option === 'chart' && !DRAWN.includes(String(chosen.form)))) return [];
      // A line is set of one sheet, which then says the amount.
      const isSheet = !chosen.amount && !/skola|--year/.test(String(chosen.arguments));
      if (option === 'set' && !isSheet) return [];
      const text = String(value).replace('YEAR', String(chosen.year ?? 2019));
      return OPTIONS[option].form.includes('<') ? [`--${option}`, text] : [`--${option}`];
    });
    const stated = String(chosen.arguments)
      .split(' ')
      .filter((word) => word !== '');
    return {
      id,
      words: [...(id === 'run' ? [] : [id]), ...stated, ...given],
      form: String(chosen.form),
      lang: chosen.lang as Language,
    };
  });
}

/** What a command line gives in a form and a language. */
interface Told {
  readonly text: string | Uint8Array;
  readonly talk: string;
  /** The codes of what is wrong; none when all is well. */
  readonly codes: readonly string[];
}

async function tell({ id, words }: Row, form: string | undefined, lang: Language): Promise<Told> {
  const hasForm = COMMANDS.some((command) => command.id === id && command.options.includes('format'));
  const argv = [...words, ...(hasForm && form ? ['--format', ...form.split(' ')] : []), '--lang', lang];
  const problemWords = await loadProblemWords(lang);
  try {
    const result = await runProgram(argv, lang, shell);
    const issues = result.ok ? (result.value.issues ?? []) : result.issues;
    const said = issues.length > 0 ? await renderIssues(issues, problemWords) : '';
    const { text = '', talk = '' } = result.ok ? result.value : {};
    return { text, talk: `${said}${talk}`, codes: codesIn(said) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const said = renderUsage(error, problemWords);
    return { text: '', talk: said, codes: codesIn(said) };
  }
}

/** The same without its picture, which only forms for people have. */
function undrawn(row: Row): Row {
  return { ...row, words: row.words.filter((word) => word !== '--chart') };
}

function codesIn(said: string): string[] {
  return [...said.matchAll(/^(\S+:\d+:\d+: )?.*(\[[a-z0-9-]+\])$/gm)].map(
    ([, place = '', code]) => `${place}${code}`,
  );
}

describe('every two choices together', () => {
  for (const command of COMMANDS) {
    const rows = rowsOf(command);
    const hasForm = command.options.includes('format');
    it(`allocate ${command.id}: ${rows.length} command lines`, async () => {
      let answered = 0;
      const faults: string[] = [];
      const tried = someOf(rows, 3);
      for (const row of tried) {
        const line = [...row.words, row.form, row.lang].join(' ');
        const told = await tell(row, row.form, row.lang);
        const other = await tell(row, row.form, otherThan(row.lang));
        faults.push(...faultsOf(row, told, other).map((fault) => `${line}: ${fault}`));
        if (told.codes.length > 0) continue;
        answered += 1;
        const data = hasForm ? JSON.parse(String((await tell(undrawn(row), 'json', 'sv')).text)) : {};
        if (hasForm) faults.push(...schemaFaults(row.id, data).map((fault) => `${line}: ${fault}`));
        faults.push(...moneyFaults(row, told, data).map((fault) => `${line}: ${fault}`));
      }
      expect(faults).toEqual([]);
      // Most of them all must be questions that have an answer.
      if (tried.length === rows.length) expect(answered, 'answered').toBeGreaterThan(rows.length / 2);
    });
  }
});

describe('one thing wrong', () => {
  it.each(WRONG)('allocate %s is told in both languages, and nothing else', async (line) => {
    const row: Row = { id: 'run', words: line.split(' '), form: 'table', lang: 'sv' };
    const [sv, en] = [await tell(row, undefined, 'sv'), await tell(row, undefined, 'en')];
    expect([faultsOf(row, sv, en), faultsOf({ ...row, lang: 'en' }, en, sv)]).toEqual([[], []]);
    expect([sv.text, sv.codes.length]).toEqual(['', 1]);
  });
});

const otherThan = (lang: Language): Language => (lang === 'sv' ? 'en' : 'sv');

/** What does not hold of a text in one language, and the same in the other. */
function faultsOf({ id, form, lang }: Row, told: Told, other: Told): string[] {
  const faults: string[] = [];
  const shown = textOf(form, told);
  const leak = /undefined|NaN|\[object|Infinity|=>|\bat .*:\d+:\d+\)/.exec(shown)?.[0];
  if (leak !== undefined) faults.push(`shows ${leak}`);
  if (told.codes.length > 0 && told.talk.trim().split('\n').length < 2)
    faults.push('a fault without a remedy');
  if (told.codes.join() !== other.codes.join()) faults.push('the languages tell different faults');
  const isMachine = MACHINES.includes(form) || ['lock', 'completion'].includes(id);
  const otherShown = textOf(form, other);
  if (isMachine && told.text.toString() !== other.text.toString())
    faults.push('a machine format changes with the language');
  // A report for a test runner has no words of its own when all is well.
  const mustDiffer = !isMachine && form !== 'junit' && shown.trim() !== '';
  if (mustDiffer && shown === otherShown) faults.push('the languages say the same');
  // The kinds of files are called the same in every language.
  const kinds = id === 'schema' ? KINDS.map(({ name }) => name) : [];
  faults.push(...strayWords(isMachine ? told.talk : shown, lang, kinds));
  return faults;
}

/** What a person reads of a result: no scripts, styles or formulas. */
function textOf(form: string, { text, talk }: Told): string {
  if (form === 'xlsx' && text.length > 0) return rowsIn('xlsx', text).flat().join('\n') + talk;
  const read =
    form === 'html'
      ? String(text)
          .replace(/<(script|style)\b.*?<\/\1>|<\/?span\b[^>]*>/gs, '')
          .replace(/<[^>]*>/g, '\n')
      : form === 'github'
        ? decodeURIComponent(String(text))
        : String(text);
  // A figure that holds together reads as one that does not.
  return `${read}\n${talk}`.replaceAll('\u00A0', ' ');
}

/** Words that only one of the languages has, and that any sentence of it is likely to hold. */
const COMMON: Readonly<Record<Language, RegExp>> = {
  sv: /(?<![\p{L}/])(och|enligt|eller|är|inte|från|till|som|av|för|har|den|ett|alla)(?!\p{L})/iu,
  en: /(?<![\p{L}/])(the|and|according|or|is|not|from|of|for|has|an|all|with|are the)(?!\p{L})/iu,
};

/** Headings and names that only one of the languages has. */
const HEADINGS = headings();

function headings(): Readonly<Record<Language, ReadonlySet<string>>> {
  const [sv, en] = [WORDS.sv, WORDS.en].map(textsIn) as [string[], string[]];
  const own = (all: readonly string[], others: readonly string[]) =>
    new Set(all.filter((text) => text.length > 3 && !others.includes(text)));
  return { sv: own(sv, en), en: own(en, sv) };
}

/** Words of the other language in a text that a person reads. What stands in the data is Swedish in both. */
function strayWords(shown: string, lang: Language, names: readonly string[]): string[] {
  // Fields between braces are YAML. Ids are English in every language; of one word they are none of the common ones.
  const ids = keyIds.filter((id) => id.includes('-'));
  const own = [...DATA_TEXTS, ...ids, ...names].reduce(
    (text, data) => text.replaceAll(data, '·'),
    shown.replace(/\[[a-z0-9-]+\]$|--[a-z-]+|\{ [a-z]+: [^}\n]*\}/gm, ''),
  );
  // An excerpt is the user's own line.
  const lines = own.split('\n').filter((line) => !line.startsWith('    '));
  const headings = HEADINGS[otherThan(lang)];
  const isStray = (line: string) => COMMON[otherThan(lang)].test(line) || headings.has(line.trim());
  const found = lines.flatMap((line) => [line, ...line.split(/ {2,}|\|/)]).filter(isStray);
  return found.slice(0, 3).map((line) => `not in ${lang}: ${line}`);
}

type Json = Readonly<Record<string, unknown>>;

/** What may stand beside a name: that the party takes part on a condition. */
const BESIDE = / \((med villkor|on a condition)\)$/;

/** Sums in JSON that do not come out, and amounts of JSON that the form does not show. */
function moneyFaults({ id, words, form, lang }: Row, { text }: Told, data: Json): string[] {
  const faults = sumFaults(data);
  if (!isForm(form) || (id === 'explain' && words.length > 2 && !words[2]?.startsWith('-'))) return faults;
  const mark = form === 'csv' || form === 'xlsx' || (lang === 'en' && !MACHINES.includes(form)) ? '.' : ',';
  const rows = rowsIn(form, text).map((cells) => ({
    cells,
    figures: new Set(cells.map((cell) => figureIn(cell, mark))),
  }));
  for (const { names, figures } of linesOf(id, data, form)) {
    const isShown = rows.some(
      (row) =>
        row.cells.some((cell) => names.includes(cell.replace(BESIDE, ''))) &&
        figures.every((one) => row.figures.has(one)),
    );
    if (!isShown && form !== 'json') faults.push(`no row has ${names[0]} ${figures.join(' ')}`);
  }
  const tables =
    form === 'csv'
      ? []
      : tablesIn(
          rows.map(({ cells }) => cells),
          TOTALS[MACHINES.includes(form) ? 'sv' : lang],
        );
  return [...faults, ...tables.flatMap((table) => columnFaults(table, mark))];
}

/** How the row of sums is named in a table of parties. */
const TOTALS: Readonly<Record<Language, string>> = { sv: 'Summor', en: 'Totals' };

/** The rows above each row of totals, back to their headings, and it. */
function tablesIn(rows: readonly string[][], totals: string): string[][][] {
  const filled = rows
    .map((cells) => (cells[0] === '' ? cells.slice(1) : cells))
    .filter((cells) => cells.length > 1);
  return filled.flatMap((row, end) => {
    if (row[0] !== totals) return [];
    const start = filled.findLastIndex(
      (cells, i) => i < end && cells.length === row.length && !cells.some((cell) => /\d/.test(cell)),
    );
    return [filled.slice(start + 1, end + 1)];
  });
}

/** Columns of money that do not add up to what stands below them. */
function columnFaults(table: string[][], mark: ',' | '.'): string[] {
  const totals = table.at(-1) ?? [];
  if (table.some((cells) => cells.length !== totals.length)) return [];
  return totals.flatMap((total, column) => {
    const cells = table.slice(0, -1).map((row) => row[column] ?? '');
    if (!total.endsWith(' kr') || !cells.every((cell) => / kr$|^$/.test(cell) && !cell.includes('…')))
      return [];
    const sum = cells.reduce<Rational>(
      (sum, cell) => add(sum, parseDecimal(figureIn(cell, mark) ?? '0')),
      ZERO,
    );
    return compare(sum, parseDecimal(figureIn(total, mark) ?? '')) === 0
      ? []
      : [`column ${column} is not ${total}`];
  });
}

function isForm(form: string): form is Form {
  return ['table', 'csv', 'csv --excel', 'json', 'markdown', 'xlsx', 'html'].includes(form);
}

/** A row that each form must show: how its party may be called, and its figures. */
interface Line {
  readonly names: readonly string[];
  readonly figures: readonly string[];
}

function linesOf(id: CommandId, data: Json, form: string): Line[] {
  switch (id) {
    case 'run':
      // Of several years each has its rows, which for people have what a party bears by itself too.
      return [
        ...listIn(data, 'rows').map((row) => lineOf(row, ['amount'])),
        ...listIn(data, 'years')
          .flatMap((of) => listIn(of, 'rows'))
          .map((row) => ({
            ...lineOf(row, []),
            figures: [form === 'csv' ? String(row.amount) : borneBy(row)],
          })),
      ];
    case 'split':
      return listIn(data, 'rows').map((row) => lineOf(row, ['amount']));
    case 'explain': {
      // A divided year is shown by its stretches.
      const rows = listIn(data, 'rows');
      const nameOf = new Map(rows.map(({ party, name }) => [party, name]));
      const stretches = listIn(data, 'stretches').flatMap((stretch) => listIn(stretch, 'rows'));
      const shown = stretches.map((row) => ({ ...row, name: nameOf.get(row.party) }));
      return (shown.length > 0 ? shown : rows).map((row) => lineOf(row, ['amount']));
    }
    case 'settle':
      return listIn(data, 'rows').map((row) => lineOf(row, ['paid', 'final', 'difference']));
    case 'invoice':
      return listIn(data, 'lines').map((row) => lineOf(row, ['amount']));
    case 'plan': {
      // Of several years the totals stand in every form, and what they are made of in some.
      const years = listIn(data, 'years').flatMap((year) => listIn(year, 'rows'));
      if (years.length > 0) return years.map((row) => lineOf(row, ['total']));
      return listIn(data, 'rows').map((row) => {
        const amounts = listIn(row, 'amounts')
          .flatMap(({ amount }) => amount ?? [])
          .map(String);
        return { ...lineOf(row, ['total']), figures: [...amounts, String(row.total)] };
      });
    }
    case 'compare':
      return listIn(data.from as Json, 'rows').map((row) => lineOf(row, ['amount']));
    default:
      return [];
  }
}

function lineOf(row: Json, fields: readonly string[]): Line {
  return { names: [String(row.party), String(row.name)], figures: fields.map((field) => String(row[field])) };
}

/** What a row of JSON says that its party bears: its share and its own funding. */
function borneBy({ amount, ownFunding }: Json): string {
  if (ownFunding === undefined) return String(amount);
  return toShortDecimal(add(parseDecimal(String(amount)), parseDecimal(String(ownFunding))));
}

function listIn(data: Json, field: string): Json[] {
  return (data[field] ?? []) as Json[];
}

/** Wherever JSON has rows and their totals: each total is the sum of its rows, and of what nobody pays. */
function sumFaults(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { rows, totals, unclaimed } = data as { rows?: Json[]; totals?: Json; unclaimed?: Json };
  const here = Object.entries(rows && totals ? totals : {}).flatMap(([field, total]) => {
    // Share-days are shown with twelve decimals: amounts of money alone add up in what is shown.
    if (typeof total !== 'string' || field === 'weight') return [];
    const parts = [...(rows ?? []), ...(unclaimed ? [unclaimed] : [])].map((row) => row[field]);
    const sum = parts.reduce<Rational>((sum, part) => add(sum, parseDecimal(String(part ?? 0))), ZERO);
    return compare(sum, parseDecimal(total)) === 0 ? [] : [`the rows of ${field} do not make ${total}`];
  });
  return [...here, ...Object.values(data).flatMap(sumFaults)];
}

/** Every text of the data, the longest first: names, titles and sources are not translated. */
const DATA_TEXTS = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(yaml|csv)$/.test(name))
  .flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return name.endsWith('.csv') ? text.split(/[\n,;"]/) : textsIn(parseYaml(text));
  })
  .filter((text) => text.length > 3)
  .sort((a, b) => b.length - a.length);

function textsIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return typeof value === 'string' ? [value.trim()] : [];
}
