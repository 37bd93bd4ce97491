import { type CalendarDate, compareDates, type MonthDay } from '../kernel/date.js';
import type { Label, Located, Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';
import { partsOfKind, periodIn } from '../text/statistics/period.js';

export const STATUSES = ['final', 'preliminary', 'inferred', 'example'] as const;
/** What a figure is: `example` of one that `init` wrote, for somebody to replace. */
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
  /** The figures of the parts of the year that it is the sum or the mean of, in the order of the year. */
  readonly parts?: readonly FigurePart[];
}

/** The figure of a part of a year: `2024K1`. */
export interface FigurePart extends Figure {
  readonly period: string;
}

export const WITHIN_YEAR = ['sum', 'mean'] as const;
/** What a year's figure is of those of its parts. */
export type WithinYear = (typeof WITHIN_YEAR)[number];

/**
 * What a new count does to the year in which it comes into force: the whole year follows it, the days from then on do, or
 * nothing: the year keeps the count of its first day.
 */
export const REVISIONS = ['full-year', 'from-date', 'none'] as const;
type Revision = (typeof REVISIONS)[number];

/**
 * Which period a year reads: so many years back, in force from a day of the year (before it, one year further
 * back), or one stated period whatever the year.
 */
export type Vintage =
  | {
      readonly yearsBack: number;
      readonly inForceFrom?: MonthDay;
      /** The whole year when it does not say. */
      readonly revision?: Revision;
    }
  /** Stated by an agreement, of the cooperation's figures or its own. */
  | { readonly period: string; readonly isAgreed?: boolean };

/** Where in a file that somebody else made the figures of a measure stand. */
interface MeasureReading {
  readonly sheet?: Located<string>;
  /** The headings of its columns. */
  readonly columns?: Readonly<Partial<Record<'party' | 'period' | 'value', Located<string>>>>;
  /** Which category of what else its figures are told apart by: `kön=totalt`. */
  readonly where?: readonly Located<{ readonly dimension: string; readonly category: string }>[];
}

/** Who answers for figures, and since when. */
interface Vouched {
  readonly by: string;
  readonly date: CalendarDate;
}

/** What a source says of a result: title, unit, origin. */
export interface MeasureFacts {
  readonly id: string;
  readonly title: Label;
  /** What one is: mkr; undefined when the title says it (elever). */
  readonly unit?: string;
  /** What one of them is called, after "per": inhabitant. */
  readonly singular?: Label;
  readonly source: string;
  readonly note?: Label;
  readonly vouched?: Vouched;
  readonly vintage: Vintage;
  /** What the figure of a year is of those of its parts, where its figures are of such. */
  readonly withinYear?: WithinYear;
  /** The day of the period on which it was measured. */
  readonly referenceDate?: MonthDay;
  /** The file, relative to the cooperation's folder, and where it was named. */
  readonly file: string;
  readonly fileAt?: Place;
  readonly reading?: MeasureReading;
  /** False when its source has disturbed every figure, so that parts need not make their totals. */
  readonly isAdditive?: boolean;
  /** Where it says that its source is still the example that `init` wrote. */
  readonly exampleAt?: Place;
}

/** A dated figure per party that a key reads. Periods are years as text: `2017`. */
export interface Measure extends MeasureFacts, Figures {
  /** Where a missing figure would be written: the header of the file. */
  readonly at: Place;
}

/** Figures by party id, then by period. */
export interface Figures {
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
  /** The same of years that have no figure, for a part of them lacks: the parts that are there. */
  readonly incomplete?: ReadonlyMap<string, ReadonlyMap<string, readonly FigurePart[]>>;
  /** Where a figure would stand, of cells that are there and empty: by period and party id, as `2024K3\nalby`. */
  readonly blank?: ReadonlyMap<string, Place>;
}

/**
 * The period that a year reads: the latest count meant for it, or the one before where that is not in force yet. It must be
 * on the day that is asked of (`asOf`); where it counts from its date alone also on the day that is shared (`on`); where the
 * year keeps its count instead on the first day of the year, whatever day is asked of.
 */
export function periodFor(vintage: Vintage, year: number, asOf?: CalendarDate, on?: MonthDay): string {
  if ('period' in vintage) return vintage.period;
  const { yearsBack, inForceFrom, revision = 'full-year' } = vintage;
  const days = {
    'full-year': [asOf],
    'from-date': [asOf, on && { ...on, year }],
    none: [{ year, ...FIRST_DAY }],
  }[revision];
  const isWaiting = inForceFrom && days.some((day) => day && compareDates(day, { year, ...inForceFrom }) < 0);
  return String(year - yearsBack - (isWaiting ? 1 : 0));
}

const FIRST_DAY: MonthDay = { month: 1, day: 1 };

/** The day of a year on which a new count changes what is shared in it; undefined where none comes, or the year keeps its own. */
export function renewedOn(vintage: Vintage): MonthDay | undefined {
  return 'period' in vintage || vintage.revision === 'none' ? undefined : vintage.inForceFrom;
}

/** The parts of a year that are not among these. */
export function lackingIn(parts: readonly FigurePart[]): string[] {
  const { year, part } = periodIn(parts[0]?.period ?? '') ?? {};
  const all = year && part ? partsOfKind(year, part.kind) : [];
  return all.filter((one) => parts.every(({ period }) => period !== one));
}

/** Every period for which the measure has a figure, ascending. */
export function periodsOf(measure: Measure): string[] {
  return [...new Set([...measure.figures.values()].flatMap((byPeriod) => [...byPeriod.keys()]))].sort();
}
