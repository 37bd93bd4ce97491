import type { PublishedTable } from '../../agreement/published/table.js';
import type { Label, Place } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';

/**
 * Where published and computed differ; `sum`: a printed sum that is not the sum of its printed rows; `not-found`: a
 * known deviation that is none any longer.
 */
export interface Deviation {
  readonly kind: 'cell' | 'sum' | 'missing-row' | 'not-found';
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  readonly computed: Rational | string;
  /** printed − computed; undefined for texts and missing rows. */
  readonly difference?: Rational;
  readonly at: Place;
}

/** One table compared: how many cells and sums, those that differ, and those that are known to. */
export interface Comparison {
  readonly table: PublishedTable;
  readonly cells: number;
  readonly sums: number;
  readonly deviations: readonly Deviation[];
  readonly known: readonly Accepted[];
}

/** A deviation that was written down beforehand, with its reason. */
export interface Accepted extends Deviation {
  readonly reason: Label;
}
