import type { PublishedTable } from '../../agreement/published/table.js';
import type { Label, Place } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';
import type { Shown } from '../../sheet/sentence.js';

/**
 * Where published and computed differ; `sum`: a printed sum that is not the sum of its printed rows; `not-found`: a
 * known deviation that is none any longer; `cause`: something else that a decided table was made of.
 */
export interface Deviation<Name = string> {
  readonly kind: 'cell' | 'sum' | 'missing-row' | 'not-found' | 'cause';
  /** As they are printed; of a lock by their ids, or by the figure that was read. */
  readonly row: Name;
  readonly column: Name;
  readonly printed: string;
  /** What is printed is of a lock, which has figures as programs write them. */
  readonly isOfLock?: true;
  readonly computed: Rational | string;
  /** printed − computed; undefined for texts and missing rows. */
  readonly difference?: Rational;
  /** Of a sum: it is the right one, and its rows do not come to it because one of them deviates. */
  readonly follows?: boolean;
  readonly at: Place;
}

/** One table compared: how many cells and sums, those that differ, and those that are known to. */
export interface Comparison<Name = string> {
  readonly table: Omit<PublishedTable, 'title' | 'note'> & {
    readonly title: Shown;
    readonly note?: Label | Shown;
  };
  readonly cells: number;
  readonly sums: number;
  readonly deviations: readonly Deviation<Name>[];
  readonly known: readonly Accepted<Name>[];
  /** The measure that the column of weights is of, where it is not of weights. */
  readonly meant?: { readonly column: string; readonly measure: string } | undefined;
}

/** A deviation that was written down beforehand, with its reason. */
export interface Accepted<Name = string> extends Deviation<Name> {
  readonly reason: Label;
}

/** What was compared, and what was found. */
export interface Counts {
  readonly agreements: number;
  /** Published and decided tables together. */
  readonly tables: number;
  readonly locks: number;
  readonly cells: number;
  readonly sums: number;
  readonly deviations: number;
  readonly known: number;
  readonly faults: number;
}
