import { type CalendarDate, compareDates, type MonthDay } from '../kernel/date.js';
import type { Label, Located, Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';

export const STATUSES = ['final', 'preliminary', 'inferred'] as const;
export type Status = (typeof STATUSES)[number];

/** What a mark beside a figure says of it. */
export function statusOf(mark: string | undefined): Status {
  return mark !== undefined && /^(p|prel|prov)/i.test(mark) ? 'preliminary' : 'final';
}

/** One party's figure for one period. */
export interface Figure {
  readonly value: Rational;
  readonly status: Status;
  readonly note?: string;
  /** Where it comes from, when that is not the source of the measure. */
  readonly source?: string;
  readonly at: Place;
}

/**
 * Which period a year reads: so many years back, in force from a day of the year (before it, one year further
 * back), or one stated period whatever the year.
 */
export type Vintage =
  | { readonly yearsBack: number; readonly inForceFrom?: MonthDay }
  | { readonly period: string };

/** Where in a file that somebody else made the figures of a measure stand. */
interface MeasureReading {
  readonly sheet?: Located<string>;
  /** The headings of its columns. */
  readonly columns?: Readonly<Partial<Record<'party' | 'period' | 'value', Located<string>>>>;
  /** Which category of what else its figures are told apart by: `kön=totalt`. */
  readonly where?: readonly Located<{ readonly dimension: string; readonly category: string }>[];
}

/** What a source says of a result: title, unit, origin. */
export interface MeasureFacts {
  readonly id: string;
  readonly title: Label;
  /** What one is: mkr; undefined when the title says it (elever). */
  readonly unit?: string;
  readonly source: string;
  readonly note?: Label;
  readonly vintage: Vintage;
  /** The day of the period on which it was measured. */
  readonly referenceDate?: MonthDay;
  /** The file, relative to the cooperation's folder, and where it was named. */
  readonly file: string;
  readonly fileAt?: Place;
  readonly reading?: MeasureReading;
  /** False when its source has disturbed every figure, so that parts need not make their totals. */
  readonly isAdditive?: boolean;
}

/** A dated figure per party that a key reads. Periods are years as text: `2017`. */
export interface Measure extends MeasureFacts {
  /** Where a missing figure would be written: the header of the file. */
  readonly at: Place;
  /** Figures by party id, then by period. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
}

/**
 * The period that a year reads. Without `asOf` it is the latest count meant for the year; with it, a count that
 * is not yet in force on that date gives way to the one before.
 */
export function periodFor(vintage: Vintage, year: number, asOf?: CalendarDate): string {
  if ('period' in vintage) return vintage.period;
  const { yearsBack, inForceFrom } = vintage;
  const waiting = asOf && inForceFrom && compareDates(asOf, { year, ...inForceFrom }) < 0;
  return String(year - yearsBack - (waiting ? 1 : 0));
}

/** Every period for which the measure has a figure, ascending. */
export function periodsOf(measure: Measure): string[] {
  return [...new Set([...measure.figures.values()].flatMap((byPeriod) => [...byPeriod.keys()]))].sort();
}
