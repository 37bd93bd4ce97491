import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderIssues } from '../src/cli/complaints.js';
import { runProgram } from '../src/cli/program.js';
import { loadProblemWords } from '../src/cli/words/index.js';
import type { Shell } from '../src/commands/command.js';
import type { Issue, IssueCode } from '../src/kernel/issue.js';
import { endGroup } from './helpers/machine.js';

/*
 * Each kind of file that the program reads, insulted in every way of a fixed list. Each insult is an issue at its place
 * in that very file, with the first true cause first; what editors and systems do to a file changes nothing.
 */
const home = mkdtempSync(join(tmpdir(), 'allocate-insults-'));
afterAll(() => rmSync(home, { recursive: true }));

/** A whole cooperation, every kind of file once. */
const FILES: Readonly<Record<string, string>> = {
  'cooperation.yaml': `name: Test
parties: parties.csv
measures:
  - { id: budget, title: budget, source: s, years-back: 2, file: budget.csv }
`,
  'parties.csv': 'id,name,code,order\na,Alby,9001,1\nb,Byby,9002,2\n',
  'budget.csv': 'party,period,budget\na,2017,1\nb,2017,2\n',
  'agreements/x.yaml': `title: X
year: 2019
key: budget
amount: 30
source: s
costs: costs.yaml
survey: survey.yaml
published: published.yaml
`,
  'costs.yaml': `title: C
source: s
total: t
lines:
  - { id: l, title: L, amount: 30 }
  - { id: t, title: T, sum: [l] }
`,
  'survey.yaml': `title: S
source: s
date: 2018-11-23
questions:
  - { id: q, title: Q }
words: { yes: Ja, no: Nej, later: Sen, none: Inget }
answers:
  - { party: a, q: yes }
  - { party: b, q: no }
`,
  'published.yaml': `- file: printed.csv
  title: P
  source: s
  columns: { label: Parter, amount: Belopp }
  total: Summor
`,
  'printed.csv': 'Parter,Belopp\nAlby,10\nByby,20\nSummor,30\n',
  'invoicing.yaml': 'sie: { company: Alby, debit: { value: "1510" }, credit: { value: "3690" } }\n',
  'outcome.yaml': `cost: 30
source: s
paid: paid.csv
`,
  'paid.csv': 'party,paid\na,10\nb,20\n',
  'weights.csv': 'name,weight\nAlby,1\nByby,2\n',
};

/** A decided table, as `lock` writes it of the files above, and the list that it stands in. */
const LOCK = 'decisions/x-2019-1.yaml';
const INDEX = 'decisions/index.csv';

/** A command that reads each file. */
const READ_BY: Readonly<Record<string, string>> = {
  'cooperation.yaml': 'x',
  'parties.csv': 'x',
  'budget.csv': 'x',
  'agreements/x.yaml': 'x',
  'costs.yaml': 'cost x',
  'survey.yaml': 'check x',
  'published.yaml': 'check x',
  'printed.csv': 'check x',
  'invoicing.yaml': 'invoice x',
  'outcome.yaml': 'settle x --outcome outcome.yaml',
  'paid.csv': 'settle x --outcome outcome.yaml',
  'weights.csv': 'split 30 --weights weights.csv',
  [LOCK]: 'check x',
};

/** What is done to a text, and the codes one of which must be told first. */
interface Insult {
  readonly done: (text: string) => string | Buffer;
  readonly codes: readonly IssueCode[];
}

const after = (addition: string) => (text: string) => `${text}${addition}`;
/** The value of the first field that stands at the left edge, written otherwise. */
const firstValue = (value: string) => (text: string) =>
  text.replace(/^(- )?([\w-]+): .*$/m, `$1$2: ${value}`);
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Insults of any file. */
const ANY: Readonly<Record<string, Insult>> = {
  'is empty': { done: () => '', codes: ['empty-file'] },
  'is blank': { done: () => ' \n\t\n', codes: ['empty-file'] },
  'has a NUL': { done: after('\0'), codes: ['not-utf8'] },
  // A table in Windows-1252 is read: what is added is then a row that is too short.
  'is in latin-1': {
    done: (text) => Buffer.from(`${text}åäö`, 'latin1'),
    codes: ['not-utf8', 'csv-row-length', 'empty-field'],
  },
};

const YAML: Readonly<Record<string, Insult>> = {
  'has a comment alone': { done: () => '# nothing\n', codes: ['empty-file', 'wrong-type', 'missing-field'] },
  'has a field twice': {
    done: (text) => text.replace(/^(- |)([\w-]+: .*)$/m, '$1$2\n$1$2'.replace('\n$1', '\n  ')),
    codes: ['duplicate-field', 'yaml-indent'],
  },
  'has an unknown field': {
    done: (text) => text.replace(/^(- )?([\w-]+:)/m, '$1nosuch: 1\n$2').replace(/^(- nosuch: 1\n)/, '$1  '),
    codes: ['unknown-field'],
  },
  'has __proto__ as a field': {
    done: (text) =>
      text.replace(/^(- )?([\w-]+:)/m, '$1__proto__: 1\n$2').replace(/^(- __proto__: 1\n)/, '$1  '),
    codes: ['unknown-field'],
  },
  'has a map where a text belongs': {
    done: firstValue('{ a: 1 }'),
    codes: ['wrong-type', 'unknown-field', 'missing-field'],
  },
  'has a list where a text belongs': { done: firstValue('[[1]]'), codes: ['wrong-type'] },
  'has no value for a field': {
    done: firstValue(''),
    codes: ['empty-field', 'missing-field', 'wrong-type', 'yaml-syntax'],
  },
  'is a text': { done: () => 'text\n', codes: ['wrong-type'] },
  'is a list of texts': { done: () => '- a\n- b\n', codes: ['wrong-type'] },
  'is a number': { done: () => '42\n', codes: ['wrong-type'] },
  'has an anchor and an alias': { done: firstValue('&a { b: *a }'), codes: ['yaml-alias'] },
  'has a tag': { done: firstValue('!!binary aaaa'), codes: ['yaml-tag'] },
  'has a map for a name': { done: after('? { a: 1 }\n: 2\n'), codes: ['yaml-key', 'yaml-syntax'] },
  'is nested a hundred deep': { done: firstValue(deep(100)), codes: ['yaml-too-deep', 'wrong-type'] },
  'is nested ten thousand deep': { done: firstValue(deep(10_000)), codes: ['yaml-too-deep'] },
  'has an unclosed quote': { done: firstValue('"open'), codes: ['yaml-open-quote'] },
  'has an unclosed bracket': { done: firstValue('[open'), codes: ['yaml-unbalanced'] },
  'has a tab before a field': { done: after('\tnosuch: 1\n'), codes: ['yaml-tab'] },
  'has two documents': { done: after('---\na: 1\n'), codes: ['yaml-syntax'] },
  'has something after its end': { done: after('}}\n'), codes: ['yaml-unbalanced'] },
  'has a field of a hundred thousand letters': {
    done: after(`${'x'.repeat(100_000)}: 1\n`),
    codes: ['unknown-field', 'yaml-syntax'],
  },
};

/** The last cell of the first row below the headings, written otherwise. */
const firstFigure = (cell: string) => (text: string) =>
  text.replace(/^([^\n]*\n[^\n]*,)[^\n,]*/, `$1${cell}`);

const CSV: Readonly<Record<string, Insult>> = {
  'has a heading twice': {
    done: (text) => text.replace(/^([^,]+),/, '$1,$1,').replace(/\n([^,\n]+),/g, '\n$1,$1,'),
    codes: ['duplicate-field'],
  },
  'lacks a heading': {
    done: (text) => text.replace(/^[^,]+,/, 'nosuch,'),
    codes: ['missing-column', 'unknown-field', 'missing-field'],
  },
  'has a row too long': { done: after('a,1,2,3,4,5\n'), codes: ['csv-row-length'] },
  'has a row too short': { done: after('a\n'), codes: ['csv-row-length', 'empty-field'] },
  'has an unclosed quote': { done: after('"a,1\n'), codes: ['csv-syntax'] },
  'has something after a quote': {
    done: (text) => text.replace(/\n([^,]+),/, '\n"$1"x,'),
    codes: ['csv-syntax'],
  },
};

/** Figures that are none: of files whose last column is one. */
const FIGURES: Readonly<Record<string, Insult>> = Object.fromEntries(
  ['Infinity', 'NaN', '1e5', '0x10', '1_000', '12kr', '--1', '1;2', '١٢'].map((figure) => [
    `has the figure ${figure}`,
    { done: firstFigure(figure), codes: ['not-a-number', 'not-a-whole-number'] },
  ]),
);
const HUGE: Readonly<Record<string, Insult>> = {
  'has a figure of fifty digits': {
    done: firstFigure('9'.repeat(50)),
    codes: ['number-too-long', 'not-a-whole-number'],
  },
  'has a figure of a hundred thousand digits': {
    done: firstFigure('9'.repeat(100_000)),
    codes: ['number-too-long', 'not-a-whole-number'],
  },
};

/** What editors and systems do to a file, which changes nothing. */
const HARMLESS: Readonly<Record<string, (text: string) => string>> = {
  'a byte order mark': (text) => `\uFEFF${text}`,
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'no last line end': (text) => text.trimEnd(),
  'empty lines at its end': after('\n\n\n'),
};

const shell = (cwd: string): Shell => ({
  cwd,
  execPath: process.execPath,
  nodeVersion: process.versions.node,
  endGroup,
  packageFolder: cwd,
  embeddedData: join(cwd, 'none'),
  dataFolder: undefined,
  commit: () => 'unknown',
  hasColour: false,
  width: undefined,
  isTerminal: false,
  version: '0',
});

/** What is told of a file, and that it is told of that file alone and nothing is answered. */
async function complaintOf(file: string, content: string | Buffer): Promise<string> {
  const { text, issues } = await readWith(file, content);
  const said = await renderIssues(issues, await loadProblemWords('sv'));
  expect([text, ...new Set(issues.map(({ at }) => at.file))], said).toEqual(['', file]);
  expect(said).not.toMatch(/undefined|\[object/);
  expect(said.length).toBeLessThan(3_000);
  return said;
}

/** The code of the first thing that is said, at a place in the file. */
function codeIn(file: string, said: string): string | undefined {
  const [, place, code] = /^(.*):[1-9]\d*:[1-9]\d*: .*\[([a-z0-9-]+)\]\n/.exec(said) ?? [];
  return place === file ? code : undefined;
}

let folders = 0;

const ownFiles = lockFiles();

/** A folder that holds some files. */
function write(files: Readonly<Record<string, string | Buffer>>): string {
  folders += 1;
  const folder = join(home, String(folders));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs the command that reads a file, with the file as it is given. */
async function readWith(file: string, content: string | Buffer) {
  const [, index = ''] = file === LOCK ? await ownFiles : [];
  const listed: Record<string, string> = index === '' ? {} : { [INDEX]: index };
  const folder = write({ ...FILES, ...listed, [file]: content });
  const line = READ_BY[file] ?? '';
  const result = await runProgram(line.split(' '), 'sv', shell(folder));
  const issues: readonly Issue[] = result.ok ? (result.value.issues ?? []) : result.issues;
  return { text: result.ok ? String(result.value.text) : '', issues };
}

describe(LOCK, () => {
  const locked = ownFiles.then(([lock = '']) => lock);

  it('is read when nothing is wrong with it', async () => {
    expect((await readWith(LOCK, await locked)).issues).toEqual([]);
  });

  it.each(Object.entries({ ...ANY, ...YAML }))('%s', async (_, { done, codes }) => {
    const said = await complaintOf(LOCK, done(await locked));
    expect([...codes, 'lock-edited']).toContain(codeIn(LOCK, said));
  });
});

/** The files that a lock of the files above is: the lock and the list. */
async function lockFiles(): Promise<string[]> {
  const result = await runProgram(['lock', 'x', '--decision', '1'], 'sv', shell(write(FILES)));
  const own = result.ok ? (result.value.own ?? []) : [];
  return own.map(({ header = '', text }) => header + text);
}

/** Which insults a file is given. */
function insultsOf(file: string): [string, Insult][] {
  const ofKind = file.endsWith('.yaml') ? YAML : { ...CSV, ...FIGURES, ...HUGE };
  return Object.entries({ ...ANY, ...ofKind }).filter(([name]) => !NO_INSULTS[file]?.includes(name));
}

/**
 * What was paid and a printed table may say kr, and which headings it has is said in the list: a heading that is missing is told there.
 * A file of weights is any table: its columns are what they are told to be. Both are taken as a spreadsheet takes them.
 */
const NO_INSULTS: Readonly<Record<string, readonly string[]>> = {
  'paid.csv': ['has the figure 12kr', 'has something after a quote'],
  'printed.csv': ['has the figure 12kr', 'lacks a heading'],
  'weights.csv': [
    'has the figure 12kr',
    'lacks a heading',
    'has a heading twice',
    'has something after a quote',
  ],
};

describe.each(Object.keys(FILES))('%s', (file) => {
  it('is read when nothing is wrong with it', async () => {
    const { issues } = await readWith(file, FILES[file] ?? '');
    expect(issues).toEqual([]);
  });

  it.each(Object.keys(HARMLESS))('is the same with %s', async (name) => {
    const plain = await readWith(file, FILES[file] ?? '');
    const changed = HARMLESS[name]?.(FILES[file] ?? '') ?? '';
    expect(await readWith(file, changed)).toEqual(plain);
  });

  it.each(insultsOf(file))('%s', async (_, { done, codes }) => {
    const said = await complaintOf(file, done(FILES[file] ?? ''));
    expect(codes).toContain(codeIn(file, said));
  });
});
