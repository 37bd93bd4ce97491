import type { Span } from '../agreement/participation.js';
import { type CalendarDate, compareDates, dayOfYear, daysInYear, isoDate } from '../kernel/date.js';
import { renewedOn } from '../keys/measure.js';
import type { Question } from './question.js';

/** What a question rests on that may become another during its year. */
type Asked = Pick<Question, 'key' | 'input' | 'spans'>;

/**
 * The days, after the first of the year, on which more is known of it than the day before, ascending: a new count comes into
 * force that the key reads and the year does not wait with, or what is said of who takes part in it becomes known, be it in a later year.
 * Law: between two of them the year as it is known does not change. None of a question of no year.
 */
export function daysOfChange({ key, input, spans = [] }: Asked): CalendarDate[] {
  const { year, parties } = input;
  if (year === undefined) return [];
  const asked = new Set(parties);
  const known = spans.filter(({ party }) => asked.has(party)).flatMap((span) => findingsOf(span, year));
  return daysAfterFirst(year, [...renewals({ key, input }).map(({ day }) => day), ...known]);
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
  return year === undefined
    ? []
    : daysAfterFirst(
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

/** The days from which something is known of when a party takes part in a year. */
function findingsOf({ since, ...span }: Span, year: number): CalendarDate[] {
  if (!since) return [];
  const { day, before } = since;
  const isChanged = daysIn(year, span) !== (before ? daysIn(year, before) : daysIn(year));
  return [...(isChanged ? [day] : []), ...(before ? findingsOf(before, year) : [])];
}

/** Which days of a year a span holds, from one number to another. */
function daysIn(year: number, span?: Pick<Span, 'from' | 'to'>): string {
  const [last, { from, to }] = [daysInYear(year), span ?? {}];
  const first = !from || from.year < year ? 1 : from.year > year ? last + 1 : dayOfYear(from);
  const end = !to || to.year > year ? last : to.year < year ? 0 : dayOfYear(to);
  return !span || first > end ? '' : `${first}-${end}`;
}

/** Those of the days that come after the first of the year, each once, ascending. */
function daysAfterFirst(year: number, days: readonly CalendarDate[]): CalendarDate[] {
  const first = { year, month: 1, day: 1 };
  const after = days.filter((day) => compareDates(day, first) > 0);
  return [...new Map(after.map((day) => [isoDate(day), day])).values()].sort(compareDates);
}
