import type { Sentence } from './sentence.js';

/**
 * A picture of a table's own cells. It names columns and rows and holds no figure, so that picture and table cannot differ.
 * Columns are named by their ids; rows count from 0, through the rows and then the totals.
 */
export type Chart = {
  readonly title: Sentence;
  /** The column of what is drawn: parties, or lines of a cost. */
  readonly names: string;
  /** What is said wherever the picture stands alone: that it rests on a proposal. */
  readonly notes: readonly Sentence[];
} & (
  | {
      /** How large a part of the whole each is. */
      readonly kind: 'shares';
      readonly value: string;
    }
  | {
      /** Who pays more and who pays less, the largest first. */
      readonly kind: 'differences';
      readonly value: string;
      /** What each was before and is after, by their columns. */
      readonly between?: readonly [before: string, after: string];
      /** What it is to be below zero, and above. */
      readonly sides: { readonly below: Sentence; readonly above: Sentence };
    }
  | {
      /** How the amount of each went, year by year. */
      readonly kind: 'years';
      /** A column a year, ascending. */
      readonly values: readonly string[];
    }
  | {
      /** How a cost is made, step by step: each begins where the one before ended. */
      readonly kind: 'cost';
      readonly value: string;
      /** Each row that is drawn, in order: a step, or what all steps above it make. */
      readonly steps: readonly { readonly row: number; readonly isSum: boolean }[];
    }
);
