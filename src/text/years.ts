import type { Located, Place } from '../kernel/issue.js';
import { andThen, each, fail, follow, type Outcome, outcome } from '../kernel/outcome.js';
import { type Reader, scalar } from './readers.js';
import { readYear } from './scalars/dates.js';

/** So many years are asked for at once, at most. */
const MOST = 100;

/**
 * One year or several, ascending, each where it stands: `2025`, `2024-2026`, `2024,2026`, `2019-2020,2024`. Issues, all of
 * them: not-a-year, not-years, reversed-years, too-many-years, year-twice.
 */
export function readYears(text: Located<string>): Outcome<Located<number>[]> {
  const spans = each(partsOf(text), (part) => spanIn(part, text.value));
  return follow(spans, (found) => {
    const count = found.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    if (count > MOST) return fail('too-many-years', { count, most: MOST }, text.at);
    const years = found.flatMap(({ from, to, at }) =>
      Array.from({ length: to - from + 1 }, (_, i) => ({ value: from + i, at })),
    );
    const seen = new Set<number>();
    const ordered = years.toSorted((a, b) => a.value - b.value);
    return each(ordered, (year) => {
      if (seen.has(year.value)) return fail('year-twice', { year: String(year.value) }, year.at);
      seen.add(year.value);
      return outcome(year);
    });
  });
}

/** The year that a command asks for, when it takes one at a time. Issues: not-a-year, one-year. */
export function oneYear(command: string): Reader<number> {
  return scalar((text) => {
    const years = readYears(text);
    const isSeveral = years.ok && years.value.length > 1;
    return isSeveral ? fail('one-year', { text: text.value, command }, text.at) : readYear(text);
  });
}

/** The years from one to another. */
interface YearSpan {
  readonly from: number;
  readonly to: number;
  readonly at: Place;
}

/** Issues: not-a-year, not-years, reversed-years. */
function spanIn(part: Located<string>, whole: string): Outcome<YearSpan> {
  const { value, at } = part;
  const [, first, last] = /^([1-9]\d{3})\s*[-–−]\s*([1-9]\d{3})$/.exec(value) ?? [];
  if (first === undefined || last === undefined)
    return /^[\d\s–−-]*[–−-][\d\s–−-]*$/.test(value) || (value === '' && whole !== '')
      ? fail('not-years', { text: value || whole }, at)
      : andThen(readYear(part), (year) => outcome({ from: year, to: year, at }));
  return first > last
    ? fail('reversed-years', { from: first, to: last }, at)
    : outcome({ from: Number(first), to: Number(last), at });
}

/** What stands between commas, without the space around it. */
function partsOf({ value, at }: Located<string>): Located<string>[] {
  let start = 0;
  return value.split(',').map((part) => {
    const from = start + part.length - part.trimStart().length;
    start += part.length + 1;
    const text = part.trim();
    return {
      value: text,
      at: {
        ...at,
        column: at.column + from,
        ...(at.offset === undefined ? {} : { offset: at.offset + from }),
        width: Math.max(1, text.length),
      },
    };
  });
}
