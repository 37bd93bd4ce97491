import type { Span } from '../agreement/participation.js';
import { type CalendarDate, compareDates, dateOfDay, dayOfYear } from '../kernel/date.js';
import { renewedOn } from '../keys/measure.js';
import type { Question } from './question.js';

/** What a question rests on that may become another during its year. */
type Asked = Pick<Question, 'key' | 'input' | 'spans'>;

/**
 * The days of the year, after its first, on which more is known of it than the day before, ascending: a new count comes into
 * force that the key reads and the year does not wait with, or what is said of who takes part becomes known.
 * Law: between two of them the year as it is known does not change. None of a question of no year.
 */
export function daysOfChange({ key, input, spans = [] }: Asked): CalendarDate[] {
  const asked = new Set(input.parties);
  const known = spans.filter(({ party }) => asked.has(party)).flatMap(findingsOf);
  return daysWithin(input.year, [...renewals({ key, input }).map(({ day }) => day), ...known]);
}

/**
 * The days of the year, after its first, from which its days are shared by a new count, ascending. One that is not in force
 * on the day that is asked of is not known, and cuts nothing.
 */
export function daysOfNewFigures({ key, input }: Pick<Question, 'key' | 'input'>): CalendarDate[] {
  const { year, asOf } = input;
  const cutting = renewals({ key, input }).filter(
    ({ isCut, day }) => isCut && !(asOf && compareDates(asOf, day) < 0),
  );
  return daysWithin(
    year,
    cutting.map(({ day }) => day),
  );
}

/** The day of the year on which each measure that the key reads has a new count, and whether only the days from it are shared by it. */
function renewals({ key, input: { year, measures } }: Pick<Question, 'key' | 'input'>) {
  return key.reads.flatMap((id) => {
    const vintage = measures.get(id)?.vintage;
    const day = vintage && renewedOn(vintage);
    if (!day || year === undefined) return [];
    return [{ day: { year, ...day }, isCut: 'revision' in vintage && vintage.revision === 'from-date' }];
  });
}

/** The days from which something is known of when a party takes part. */
function findingsOf({ since }: Span): CalendarDate[] {
  return since ? [since.day, ...(since.before ? findingsOf(since.before) : [])] : [];
}

/** Those of the days that lie within the year, after its first, each once, ascending. */
function daysWithin(year: number | undefined, days: readonly CalendarDate[]): CalendarDate[] {
  if (year === undefined) return [];
  const numbers = new Set(days.filter((day) => day.year === year).map(dayOfYear));
  return [...numbers]
    .filter((number) => number > 1)
    .sort((a, b) => a - b)
    .map((number) => dateOfDay(year, number));
}
