import { isoDate } from '../../kernel/date.js';
import type { Issue, Place } from '../../kernel/issue.js';
import { type Rational, toShortDecimal } from '../../kernel/number.js';

/** What a file is called in its folder, by the name that it is shown by. */
export type FileName = (shown: string) => Promise<string>;

/** A fault as data: its code, what it tells of itself, and its place. */
export async function issueData({ code, facts, at }: Issue, fileName: FileName): Promise<object> {
  return { code, facts: await factData(facts, fileName), at: await placeData(at, fileName) };
}

/** A place, whose file is null when it is on the command line. */
export async function placeData({ file, line, column }: Place, fileName: FileName): Promise<object> {
  const name = file === undefined ? null : await fileName(file);
  return { file: name, line, column };
}

/** Figures as decimal strings, dates as they are written, places as places; all else as it is. */
async function factData(fact: unknown, fileName: FileName): Promise<unknown> {
  if (Array.isArray(fact)) return Promise.all(fact.map((one) => factData(one, fileName)));
  if (typeof fact !== 'object' || fact === null) return fact;
  if ('denominator' in fact) return toShortDecimal(fact as Rational);
  if ('excerpt' in fact) return placeData(fact as unknown as Place, fileName);
  if ('day' in fact && 'year' in fact && 'month' in fact) return isoDate(fact as never);
  const entries = Object.entries(fact).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    await Promise.all(entries.map(async ([name, value]) => [name, await factData(value, fileName)])),
  );
}
