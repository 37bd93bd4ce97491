import type { Label } from '../label.js';
import type { Place } from '../place.js';

/** What faults of the figures of measures tell about themselves. */
export interface MeasureFaults {
  'revision-without-date': { revision: string };
  /** A file of figures in which nobody of ours is found. */
  'no-party-in-file': { parties: readonly string[] };
  'no-period-in-file': object;
  /** One category must be chosen of a dimension. */
  /** `areColumns`: they are columns of a table; `areParts`: they are parts of one thing, which may be added up. */
  'several-values': {
    dimension: string;
    known: readonly string[];
    areColumns: boolean;
    areParts: boolean;
  };
  /** All categories of a dimension are asked for, and this one has what others have; empty where the source says that none may be added up. */
  'not-parts': { dimension: string; category: string };
  'no-such-dimension': { text: string; known: readonly string[] };
  /** `isReferenceDate`: it is the day on which the measure is counted. */
  'no-such-period': { text: string; known: readonly string[]; isReferenceDate?: boolean };
  /** A file of other key figures than the measure's. */
  'other-measure': { found: readonly string[]; wanted: readonly string[] };
  /** A row of figures whose cell for who it is of is empty. */
  'nameless-row': { column: string };
  /** A measure's file that an import may not write. `isForeign`: it is the table of somebody else. */
  'not-own-file': { path: string; isForeign?: boolean };
  'several-periods': { year: string; known: readonly string[] };
  /** A place that may be more than one party. */
  'ambiguous-party': { text: string; parties: readonly string[] };
  /** A place that is nobody, spelt nearly as a party that has no figure, or none for that part of a year. */
  'near-party': { text: string; suggestion: string; period?: string };
  /** `beside`: the period of the first, where that is of another kind: a quarter beside its year, or beside a half-year. */
  'duplicate-figure': { name: string; period: string; first: Place; beside?: string };
  /** `yearsBack`: how far from the year asked for; undefined when the period is stated whatever the year. */
  /** `known`: the periods that those parties have figures for. `id`: of a measure whose figures can be imported. */
  'missing-figure': {
    measure: Label;
    period: string;
    parties: readonly string[];
    yearsBack?: number;
    /** Whether the agreement states the period. */
    isAgreed?: boolean;
    known?: readonly string[];
    /** Another period that everybody has a figure for: the nearest before it, else after. */
    other?: string;
    /** The id of a party that alone lacks it: it may have joined later. */
    joining?: string;
    id?: string;
  };
  /** `lacking`: the parts of the year that are not there, as `2024K3`. */
  'incomplete-year': {
    measure: Label;
    period: string;
    parties: readonly string[];
    lacking: readonly string[];
    /** Another year that everybody has a figure for. */
    other?: string;
  };
  'missing-measure': { agreement: string; key: string };
  'missing-party-value': { heading: string; parties: readonly string[] };
}
