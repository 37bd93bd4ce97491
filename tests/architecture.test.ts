import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEYS } from '../src/core/keys/index.js';
import { ROOT } from './helpers/allocate.js';

const SRC = join(ROOT, 'src');

/** Which rooms a room may import from. `main` and `index` are rooms of one file. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  main: ['commands', 'core', 'output'],
  index: ['core'],
  commands: ['commands', 'input', 'output', 'core'],
  input: ['input', 'core'],
  output: ['output', 'core'],
  core: ['core'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));

/** The room of a file: the folder under src/, or the file itself. */
function roomOf(name: string): string {
  return name.split('/')[0]?.replace(/\.ts$/, '') ?? '';
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

  it('only main touches process', () => {
    const others = files.filter(({ name, text }) => name !== 'main.ts' && /\bprocess\./.test(text));
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
  it.each(KEYS.map(({ id }) => id))('only its own file names the key %s', (id) => {
    const naming = files.filter(({ text }) => new RegExp(`['"]${id}['"]`).test(text)).map(({ name }) => name);
    expect(naming).toEqual([`core/keys/${id}.ts`]);
  });

  it('src/ knows no party, agreement or cooperation by name', () => {
    const names =
      /\b(berg|bracke|krokom|ostersund|stromsund|ragunda|harjedalen|region-jh|gns|sundsvall|timra|harnosand|kramfors|solleftea|ornskoldsvik|vasternorrland|reko)\b/i;
    const knowing = files.filter(
      ({ name, text }) => names.test(withoutComments(text)) && !name.includes('words/help.'),
    );
    expect(knowing.map(({ name }) => name)).toEqual([]);
  });
});

/** Comments may name their source. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
