import type { Label, Place } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';

/** What a column of a published table holds: the row's label, a figure, or a comment compared as text. */
export const ROLES = ['label', 'weight', 'percent', 'month', 'amount', 'comment'] as const;
export type Role = (typeof ROLES)[number] | QuestionRole | MeasureRole;

/** The role of a column that holds the answers to a question of a survey, or how many gave each. */
export type QuestionRole = `question:${string}`;

export function questionRole(id: string): QuestionRole {
  return `question:${id}`;
}

/** The role of a column that holds the figures of a measure, where the weight is made of several. */
export type MeasureRole = `measure:${string}`;

export function measureRole(id: string): MeasureRole {
  return `measure:${id}`;
}

/** A printed cell; `figure` is its value and the decimals it was printed with. */
export interface PrintedCell {
  readonly role: Role;
  /** The column's printed heading. */
  readonly column: string;
  readonly text: string;
  readonly figure?: { readonly value: Rational; readonly decimals: number };
  readonly at: Place;
}

/** A printed row; `id` is the party, cost line or answer it speaks of, TOTAL_ROW or UNCLAIMED_ROW. */
export interface PrintedRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly PrintedCell[];
}

/** The ids of the rows of an allocation that speak of no party: the sums, and what no party pays. */
export const TOTAL_ROW = '*total*';
export const UNCLAIMED_ROW = '*unclaimed*';

/** A deviation that is known and accepted: the row and column as printed, what is printed there, and why. */
export interface KnownDeviation {
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  readonly reason: Label;
  readonly at: Place;
}

/** What a published table can show of an agreement. */
export const TABLE_KINDS = ['allocation', 'costs', 'survey', 'survey-summary'] as const;

/** A table that was printed in a paper, with the run that should reproduce it. */
export interface PublishedTable {
  readonly agreement: string;
  readonly title: string;
  readonly source: string;
  readonly note?: Label;
  /** What it shows: what the papers say of a survey in running text is a table too, which no file holds. */
  readonly of: (typeof TABLE_KINDS)[number] | 'statements';
  /** The parties that shared, in table order. */
  readonly parties: readonly Party[];
  readonly rows: readonly PrintedRow[];
  /** The headings of its columns that nobody has said what hold, and which are not compared. */
  readonly passedOver?: readonly string[];
  /** The labels of the row of sums and of the row that no party pays, when the table has them. */
  readonly total?: string;
  readonly unclaimed?: string;
  /** The deviations that it is known to have. */
  readonly known: readonly KnownDeviation[];
  readonly at: Place;
}
