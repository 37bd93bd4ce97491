import { fail, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { Source } from '../../source.js';
import { placeOf } from '../statistics/cell.js';

/** A keyword of a PX file: `VALUES[en]("sex")="women","men";`. */
interface Keyword {
  readonly name: string;
  readonly language: string | undefined;
  /** What it is said of, between brackets. */
  readonly of: readonly string[];
  readonly values: readonly string[];
}

/** The keywords of a file in its main language, and where its data begin. */
export interface Keywords {
  /** The values of a keyword, of a variable or of the whole. */
  readonly valuesOf: (name: string, ...of: readonly string[]) => readonly string[] | undefined;
  /** Every value of a keyword, whatever it is said of; in another language, where the main one has none. */
  readonly every: (name: string) => readonly (readonly [of: readonly string[], value: string])[];
  /** The offset after `DATA=`, where there is such. */
  readonly data?: number;
}

/** A name, a language, what it is said of, and the sign of equality. */
const HEAD = /\s*([A-Z][A-Z0-9-]*)\s*(?:\[([^\]]*)\])?\s*(?:\(\s*("[^"]*"(?:\s*,\s*"[^"]*")*)\s*\))?\s*=/iy;

/** Reads the keywords of a PX file up to its data. A semicolon within quotation marks ends nothing. Issue: px-syntax. */
export function keywordsIn(source: Source): Outcome<Keywords> {
  const { text } = source;
  const found: Keyword[] = [];
  let at = 0;
  while (text.slice(at, at + 100).trim() !== '') {
    HEAD.lastIndex = at;
    const match = HEAD.exec(text);
    if (!match) return broken('unexpected', at + (/\S/.exec(text.slice(at))?.index ?? 0), source);
    const [head, name = '', language, of = ''] = match;
    const start = at + head.length;
    if (name.toUpperCase() === 'DATA') return outcome(keywordsOf(found, start));
    const end = endOf(text, start);
    if (end === undefined) return broken('ends', at + head.search(/\S/), source);
    found.push({
      name: name.toUpperCase(),
      language,
      of: textsIn(of),
      values: textsIn(text.slice(start, end)),
    });
    at = end + 1;
  }
  return outcome(keywordsOf(found));
}

/** The offset of the next semicolon that stands outside quotation marks. */
function endOf(text: string, start: number): number | undefined {
  const ends = /[";]/g;
  ends.lastIndex = start;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    if (match[0] === ';') return match.index;
    const closed = text.indexOf('"', match.index + 1);
    if (closed < 0) return undefined;
    ends.lastIndex = closed + 1;
  }
  return undefined;
}

/** The texts of a list. Those that stand side by side without a comma, as on two lines, are one. */
function textsIn(list: string): string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const [token, quoted] of list.matchAll(/"([^"]*)"|,|[^",\s]+/g)) {
    if (token === ',') isOpen = false;
    else {
      const text = quoted ?? token;
      if (isOpen) texts.push(`${texts.pop()}${text}`);
      else texts.push(text);
      isOpen = true;
    }
  }
  return texts;
}

function keywordsOf(found: readonly Keyword[], data?: number): Keywords {
  const main = found.find(({ name }) => name === 'LANGUAGE')?.values[0];
  const known = new Map<string, readonly string[]>();
  const spoken = found.filter(({ language }) => language === undefined || language === main);
  for (const { name, of, values } of spoken)
    if (!known.has(keyOf(name, of))) known.set(keyOf(name, of), values);
  return {
    valuesOf: (name, ...of) => known.get(keyOf(name, of)),
    every: (name) => {
      const said = (of: readonly Keyword[]) => of.filter((one) => one.name === name && one.values[0]);
      const named = said(spoken).length > 0 ? said(spoken) : said(found);
      return named.map(({ of, values }) => [of, values.join(' ')]);
    },
    data,
  };
}

function keyOf(name: string, of: readonly string[]): string {
  return [name, ...of].join('\0');
}

function broken(reason: 'unexpected' | 'ends', start: number, source: Source): Outcome<never> {
  return fail('px-syntax', { reason }, placeOf(source, { start }));
}
