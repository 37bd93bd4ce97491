import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keyIds } from '../src/keys/index.js';
import { ROOT } from './helpers/allocate.js';

const SRC = join(ROOT, 'src');

/** The ladder: a room imports from lower steps and from itself, never from beside or above. `page` is what runs in a page. */
const LADDER = [
  ['kernel'],
  ['apportion'],
  ['text', 'sheet'],
  ['formats', 'keys'],
  ['trade'],
  ['agreement'],
  ['allocation'],
  ['ledger'],
  ['commands'],
  ['cli', 'page'],
  ['main', 'index'],
];

/** Which verbs a verb builds on. `commands` is what they all share. */
const BUILDS_ON: Record<string, readonly string[]> = {
  audit: ['check', 'import'],
  check: ['lock'],
  commands: ['lock'],
  compare: ['lock'],
  explain: ['invoice', 'settle'],
  import: ['lock'],
  init: ['import'],
  lock: ['check'],
  invoice: ['lock', 'plan'],
  plan: ['lock'],
  run: ['cost', 'lock'],
  schema: [
    ...['audit', 'check', 'compare', 'cost', 'explain', 'import', 'invoice', 'list'],
    ...['lock', 'plan', 'run', 'settle', 'split', 'survey'],
  ],
  settle: ['invoice', 'lock'],
  split: ['run'],
  survey: ['check'],
};

/** The files of the rooms. A test that stands beside its unit is none: it may import anything, and no room grows by it. */
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));

/** The room of a file: the folder under src/, or the file itself. */
function roomOf(name: string): string {
  return name.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** The step of the ladder that a file stands on. */
function stepOf(name: string): number {
  return LADDER.findIndex((rooms) => rooms.includes(roomOf(name)));
}

/** The verb that a file of `commands` belongs to. */
function verbOf(name: string): string {
  const [, verb = '', file] = name.split('/');
  return file === undefined ? 'commands' : verb;
}

/** Made up of the names that the examples in help and comments use: only their own names belong to them alone. */
const MADE_UP = ['dalen', 'regelexempel'];

/** Every name that belongs to data: cooperations, their parties and their agreements. */
const NAMES = readdirSync(join(ROOT, 'data')).flatMap((folder) => {
  const path = join(ROOT, 'data', folder);
  const { name, parties } = parse(readFileSync(join(path, 'cooperation.yaml'), 'utf8'));
  const names = Object.values<string>(typeof name === 'string' ? { name } : name);
  const agreements = readdirSync(join(path, 'agreements')).map((file) => basename(file, '.yaml'));
  const parts = names.flatMap((text) => [text, ...text.split(/[(),]/).map((part) => part.trim())]);
  const known: string[] = [folder, ...parts];
  if (!MADE_UP.includes(folder)) known.push(...agreements);
  if (!MADE_UP.includes(folder)) for (const party of parties) known.push(party.id, party.name);
  return [...new Set(known.filter((word) => word !== ''))];
});

/** Names that are English words too: only in quotation marks do they mean what data calls so. */
const ORDINARY = ['ange', 'are', 'base', 'region', 'school'];

/** Finds a name as a word of its own, in any case. */
function patternOf(name: string): RegExp {
  const escaped = name.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return ORDINARY.includes(name)
    ? new RegExp(`(['"\`])${escaped}\\1`, 'iu')
    : new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'iu');
}

/** What a file imports, statically or when first used. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import\(|import)\s*'([^']+)'/g)].map(([, path]) => path ?? '');
}

/** The files under src/ that a file imports, for their types too. */
function filesFrom({ name, text }: (typeof files)[number]): string[] {
  const local = importsOf(text).filter((path) => path.startsWith('.'));
  return local.map((path) => relative(SRC, join(SRC, dirname(name), path)).replace(/\.js$/, '.ts'));
}

/** Whether one file may import another. */
function mayImport(from: string, to: string): boolean {
  if (roomOf(from) !== roomOf(to)) return stepOf(from) > stepOf(to);
  if (roomOf(from) !== 'commands') return true;
  const [own, other] = [verbOf(from), verbOf(to)];
  return own === other || other === 'commands' || BUILDS_ON[own]?.includes(other) === true;
}

describe('the rooms', () => {
  it('are all steps of the ladder, and every verb that is built on is one', () => {
    expect(files.filter(({ name }) => stepOf(name) < 0)).toEqual([]);
    const verbs = new Set(
      files.filter(({ name }) => roomOf(name) === 'commands').map(({ name }) => verbOf(name)),
    );
    for (const [verb, others] of Object.entries(BUILDS_ON))
      expect([...verbs]).toEqual(expect.arrayContaining([verb, ...others]));
  });

  it.each(files)('$name imports only from below', (file) => {
    expect(filesFrom(file).filter((other) => !mayImport(file.name, other))).toEqual([]);
  });

  it('no file imports itself by way of others, not even for a type', () => {
    const imports = new Map(files.map((file) => [file.name, filesFrom(file)]));
    // What imports nothing that is left cannot be in a circle: taken away until only circles are left.
    for (let size = -1; size !== imports.size; ) {
      size = imports.size;
      for (const [name, others] of imports)
        if (others.every((other) => !imports.has(other))) imports.delete(name);
    }
    expect([...imports.keys()]).toEqual([]);
  });

  // A verb is a room of its own in this, and so is a folder of what reads.
  it('no room holds more than fifteen hundredths of the lines', () => {
    const lines = (text: string) => text.split('\n').length;
    const whole = files.reduce((sum, { text }) => sum + lines(text), 0);
    const sizes = new Map<string, number>();
    for (const { name, text } of files) {
      const room = /^text\/\w+(?=\/)/.exec(name)?.[0] ?? roomOf(name);
      const slice = room === 'commands' ? `commands/${verbOf(name)}` : room;
      sizes.set(slice, (sizes.get(slice) ?? 0) + lines(text));
    }
    expect([...sizes].filter(([, size]) => size > 0.15 * whole)).toEqual([]);
  });

  it('a page reads nothing but figures', () => {
    const read = files
      .filter(({ name }) => name.startsWith('page/'))
      .flatMap((file) => filesFrom(file).filter((path) => path.startsWith('text/')));
    expect(read).toEqual(['text/figure.ts']);
  });

  it('only main touches process', () => {
    // The runner is the text of another program, with a process of its own.
    const allowed = ['main.ts', 'keys/module/runner.ts'];
    const others = files.filter(({ name, text }) => !allowed.includes(name) && /\bprocess\./.test(text));
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it('what divides money knows no files, clock, environment or locale', () => {
    const impure = /node:|\bDate\b|Math\.random|toLocale|Intl\.|console\./;
    const pure = files.filter(({ name }) => ['kernel', 'apportion', 'allocation'].includes(roomOf(name)));
    expect(pure.filter(({ text }) => impure.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('nothing depends on the clock or the locale', () => {
    const impure = /Date\.now|new Date\(\)|Math\.random|toLocale(?!\w*Case\()|Intl\.|localeCompare/;
    expect(files.filter(({ text }) => impure.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('figures never pass through a float', () => {
    const floats = /parseFloat|parseInt|\.toFixed\(|Math\.round/;
    // The toFixed of a workbook's figures is that of decimal.js, which is exact.
    const allowed = ['kernel/number.ts', 'text/kinds/workbook/figure.ts'];
    expect(
      files.filter(({ name, text }) => floats.test(text) && !allowed.includes(name)).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('one place for each thing', () => {
  it('only one file says when two names are one', () => {
    // Endings of file names and the pages of a workbook are no names of things in data.
    const others = ['commands/report.ts', 'formats/xlsx/page-names.ts'];
    const folding = files.filter(({ text }) => /\.to(Locale)?LowerCase|\.localeCompare/.test(text));
    const naming = folding.map(({ name }) => name).filter((name) => !others.includes(name));
    expect(naming).toEqual(['kernel/identity.ts']);
  });

  it.each(keyIds)('only its own file names the key %s', (id) => {
    const naming = files.filter(({ text }) => new RegExp(`['"]${id}['"]`).test(text)).map(({ name }) => name);
    expect(naming).toEqual([`keys/${id}.ts`]);
  });

  it.each(NAMES)('src/ never says %s, not even in a comment', (name) => {
    const knowing = files.filter(({ text }) => patternOf(name).test(text.normalize('NFC')));
    // What an agreement is called may be what a key is called.
    const own = keyIds.includes(name) ? [`keys/${name}.ts`] : [];
    expect(knowing.map(({ name }) => name)).toEqual(own);
  });

  it('would notice a name if it stood there', () => {
    for (const name of NAMES) expect(`// as \`${name.toUpperCase()}\` does`).toMatch(patternOf(name));
    expect(NAMES).toEqual(expect.arrayContaining(['gns', 'dso', 'berg', 'Åre', 'region-jh', 'Region JH']));
  });
});
