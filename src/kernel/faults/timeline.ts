import type { CalendarDate } from '../date.js';
import type { Place } from '../place.js';

/** What faults of years of an agreement tell about themselves. */
export interface TimelineFaults {
  /** A year's entry that is named by a day: `year` is that year. */
  'dated-rule': { text: string; year: string };
  /** A field that is decided for a year, beside entries of years and without a year itself. */
  'outside-years': { field: string };
  /** `isFlat`: it is the year at the top of the file. */
  'repeated-year': { year: string; first: Place; isFlat?: boolean };
  /** `first`: the year that the agreement itself states. */
  'year-before-first': { year: string; first: string };
  'repeating-entry': { year: string };
  /** `isBefore`: it comes before all that the agreement rules, so that no amount would answer it. */
  'outside-timeline': { agreement: string; year: string; known: readonly string[]; isBefore: boolean };
  'year-is-there': { agreement: string; year: string; first: Place };
  'nothing-to-roll': { agreement: string; year: string; known: readonly string[] };
  'as-of-outside-year': { date: string; year: string };
  'missing-year': { agreement: string };
  /** `years`: those of the agreements that have an amount; `withoutAmount`: the agreements of the year. */
  'nothing-to-plan': { year: string; years: readonly string[]; withoutAmount: readonly string[] };
  'nobody-takes-part': { from: CalendarDate; to: CalendarDate };
  /** What a decision would rest on that `init` wrote, and nobody has stated. `name`: the agreement, or the measure. */
  'still-an-example': { of: 'agreement' | 'source' | 'figures'; name: string };
  'several-years': { agreement: string; years: readonly string[] };
}
