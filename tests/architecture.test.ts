import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keyIds } from '../src/keys/titles.js';
import { ROOT } from './helpers/allocate.js';

const SRC = join(ROOT, 'src');

/** Which rooms a room may import from. `main`, `answer` and `index` are rooms of one file. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  main: ['answer', 'commands', 'core'],
  answer: ['commands', 'core', 'output'],
  index: ['core'],
  commands: ['commands', 'input', 'output', 'core'],
  input: ['input', 'core'],
  output: ['output', 'core'],
  // Figures that a reader types are read by the one reader of figures.
  page: ['page', 'input', 'output', 'core'],
  core: ['core'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));

/** The room of a file: the folder under src/, or the file itself. */
function roomOf(name: string): string {
  return name.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** Every name that belongs to data: cooperations, their parties and their agreements. */
const NAMES = readdirSync(join(ROOT, 'data')).flatMap((folder) => {
  const path = join(ROOT, 'data', folder);
  const { name, parties } = parse(readFileSync(join(path, 'cooperation.yaml'), 'utf8'));
  const names = Object.values<string>(typeof name === 'string' ? { name } : name);
  const agreements = readdirSync(join(path, 'agreements')).map((file) => basename(file, '.yaml'));
  const parts = names.flatMap((text) => [text, ...text.split(/[(),]/).map((part) => part.trim())]);
  const known: string[] = [folder, ...parts, ...agreements];
  for (const party of parties) known.push(party.id, party.name);
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

describe('the rooms', () => {
  it.each(files)('$name imports only where the flow goes', ({ name, text }) => {
    const local = importsOf(text).filter((path) => path.startsWith('.'));
    const rooms = local.map((path) => roomOf(relative(SRC, join(SRC, dirname(name), path))));
    const allowed = MAY_IMPORT[roomOf(name)] ?? [];
    expect(rooms.filter((room) => !allowed.includes(room.replace(/\.js$/, '')))).toEqual([]);
  });

  it('a page reads nothing but figures', () => {
    const read = files
      .filter(({ name }) => name.startsWith('page/'))
      .flatMap(({ text }) => importsOf(text).filter((path) => path.includes('/input/')));
    expect(read).toEqual(['../input/figure.js']);
  });

  it('only main touches process', () => {
    // The runner is the text of another program, with a process of its own.
    const allowed = ['main.ts', 'input/key-runner.ts'];
    const others = files.filter(({ name, text }) => !allowed.includes(name) && /\bprocess\./.test(text));
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it('the core knows no files, clock, environment or locale', () => {
    const impure = /node:|\bDate\b|Math\.random|toLocale|Intl\.|console\./;
    const core = files.filter(({ name }) => name.startsWith('core/'));
    expect(core.filter(({ text }) => impure.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('nothing depends on the clock or the locale', () => {
    const impure = /Date\.now|new Date\(\)|Math\.random|toLocale(?!\w*Case\()|Intl\.|localeCompare/;
    expect(files.filter(({ text }) => impure.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('figures never pass through a float', () => {
    const floats = /parseFloat|parseInt|\.toFixed\(|Math\.round/;
    const allowed = ['core/number.ts'];
    expect(
      files.filter(({ name, text }) => floats.test(text) && !allowed.includes(name)).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('one place for each thing', () => {
  it('only one file says when two names are one', () => {
    // Units of money, endings of file names and the pages of a workbook are no names of things in data.
    const others = ['commands/report.ts', 'input/foreign-figure.ts', 'output/xlsx/page-names.ts'];
    const folding = files.filter(({ text }) => /\.to(Locale)?LowerCase|\.localeCompare/.test(text));
    const naming = folding.map(({ name }) => name).filter((name) => !others.includes(name));
    expect(naming).toEqual(['core/identity.ts']);
  });

  it.each(keyIds)('only its own file names the key %s, and the reader of keys', (id) => {
    const naming = files.filter(({ text }) => new RegExp(`['"]${id}['"]`).test(text)).map(({ name }) => name);
    expect(naming.filter((name) => name !== 'input/keys.ts')).toEqual([`core/keys/${id}.ts`]);
  });

  it.each(NAMES)('src/ never says %s, not even in a comment', (name) => {
    const knowing = files.filter(({ text }) => patternOf(name).test(text.normalize('NFC')));
    expect(knowing.map(({ name }) => name)).toEqual([]);
  });

  it('would notice a name if it stood there', () => {
    for (const name of NAMES) expect(`// as \`${name.toUpperCase()}\` does`).toMatch(patternOf(name));
    expect(NAMES).toEqual(expect.arrayContaining(['gns', 'dso', 'berg', 'Åre', 'region-jh', 'Region JH']));
  });
});
