import type { Place } from './issue.js';
import type { Rational } from './number.js';
import type { Party } from './party.js';

/** What a column of a published table holds: the row's label, a figure, or a comment compared as text. */
export const ROLES = ['label', 'weight', 'percent', 'month', 'amount', 'comment'] as const;
export type Role = (typeof ROLES)[number];

/** A printed cell; `figure` is its value and the decimals it was printed with. */
export interface PrintedCell {
  readonly role: Role;
  /** The column's printed heading. */
  readonly column: string;
  readonly text: string;
  readonly figure?: { readonly value: Rational; readonly decimals: number };
  readonly at: Place;
}

/** A printed row; `id` is the party or cost line it speaks of, TOTAL_ROW or UNCLAIMED_ROW. */
export interface PrintedRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly PrintedCell[];
}

/** The ids of the rows of an allocation that speak of no party: the sums, and what no party pays. */
export const TOTAL_ROW = '*total*';
export const UNCLAIMED_ROW = '*unclaimed*';

/** A table that was printed in a decision, with the run that should reproduce it. */
export interface PublishedTable {
  readonly agreement: string;
  readonly title: string;
  readonly source: string;
  readonly note?: string;
  readonly of: 'allocation' | 'costs';
  /** The parties that shared, in table order. */
  readonly parties: readonly Party[];
  readonly rows: readonly PrintedRow[];
  /** The labels of the row of sums and of the row that no party pays, when the table has them. */
  readonly total?: string;
  readonly unclaimed?: string;
  readonly at: Place;
}
