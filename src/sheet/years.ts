import { asSentence, joined, type Sentence, type Shown } from './sentence.js';

/** Years for people, ascending: `2024–2026, 2028`. */
export function showYears(years: readonly number[]): string {
  return runsOf(years, '–').join(', ');
}

/** Ascending numbers, each with those that follow it one by one: `1–3`, `5`. */
export function runsOf(numbers: readonly number[], to: string): string[] {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}${to}${last}`));
}

/** What is said of a year. */
export interface OfYear {
  readonly year: number;
  readonly notes: readonly Sentence[];
}

/**
 * What is said of several years: first what all of them say, then what some do, after the years that say it. Law: each
 * sentence is told once, and of the years that said it.
 */
export function saidByYear(said: readonly OfYear[]): Sentence[] {
  const years = new Map<Sentence, number[]>();
  for (const { year, notes } of said)
    for (const note of new Set(notes)) years.set(note, [...(years.get(note) ?? []), year]);
  const alike = new Map<string, { years: readonly number[]; notes: Sentence[] }>();
  for (const [note, some] of years) {
    const shown = showYears(some);
    const group = alike.get(shown) ?? { years: some, notes: [] };
    group.notes.push(note);
    alike.set(shown, group);
  }
  const isOfAll = (some: readonly number[]) => some.length === said.length;
  const groups = [...alike];
  return [
    ...groups.flatMap(([, group]) => (isOfAll(group.years) ? group.notes : [])),
    ...groups
      .filter(([, group]) => !isOfAll(group.years))
      .map(([shown, { notes }]) => underHeading(shown, notes)),
  ];
}

/** Sentences after what they are about: `2025: …`. */
function underHeading(heading: Shown, notes: readonly Shown[]): Sentence {
  return joined([asSentence(`${heading}:`), ...notes]);
}
