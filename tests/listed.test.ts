import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import fc from 'fast-check';
import { describe } from 'vitest';
import { Lexer, Parser } from 'yaml';
import { dearLaw } from './helpers/laws.js';

type Yaml = Pick<typeof import('yaml'), 'Lexer' | 'Parser'>;

/** The library as the program is built with it, which hands on its tokens in lists. */
const built = await builtYaml();

const FILES = ['data', join('tests', 'cases')]
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, `${name}`)))
  .filter((name) => name.endsWith('.yaml') && statSync(name).isFile())
  .sort();

/** Something that is put where some letters stood: at each place in turn. */
const SLIPS = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(4),
    text: fc.stringMatching(/^[-:,#'"[\]{}|>&*!?%@ \t\r\n.a1]{0,4}$/),
  }),
  { maxLength: 4 },
);

describe('the library of YAML that the program is built with', () => {
  dearLaw(
    'takes every file apart as the package does, whatever is spoilt in it',
    [fc.constantFrom(...FILES), SLIPS],
    (file, slips) => {
      const text = slips.reduce(spoilt, readFileSync(file, 'utf8'));
      return tokensOf({ Lexer, Parser }, text) === tokensOf(built, text);
    },
  );
});

function spoilt(text: string, { at, length, text: other }: { at: number; length: number; text: string }) {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + other + text.slice(from + length);
}

/** What both make of a text, or that it is refused. */
function tokensOf({ Lexer, Parser }: Yaml, text: string): string {
  try {
    return JSON.stringify([[...new Lexer().lex(text)], [...new Parser().parse(text)]]);
  } catch (error) {
    return String(error);
  }
}

async function builtYaml(): Promise<Yaml> {
  const { listed }: { listed: () => Plugin } = await import(pathToFileURL('build/listed.mjs').href);
  const { outputFiles } = await build({
    stdin: { contents: 'export { Lexer, Parser } from "yaml";', resolveDir: resolve('.') },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [listed()],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
