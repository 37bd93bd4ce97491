import type { Rational } from '../kernel/number.js';

/** The rows and columns that a row can reach by moving roundings: when no column among them needs one, it is stuck. */
export interface Reached {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Why no table has the margins asked for: a proof that anyone can redo by adding up the cells it names. */
export type MarginConflict =
  /** The rows and the columns are asked to add up to different totals. */
  | { readonly kind: 'totals'; readonly rows: bigint; readonly columns: bigint }
  /**
   * Where these rows meet these columns the margins ask for `needed` units; the cells can hold `least` to `most`.
   * Several rows are asked for what the other columns cannot take of them when the other rows take their least.
   */
  | {
      readonly kind: 'cells';
      readonly rows: readonly number[];
      readonly columns: readonly number[];
      readonly needed: bigint;
      readonly least: bigint;
      readonly most: bigint;
    };

/** A table to round: its exact cells, the same rounded down, and the margins asked for. */
export interface Table {
  readonly exact: readonly (readonly Rational[])[];
  readonly floors: readonly (readonly bigint[])[];
  readonly rowSums: readonly bigint[];
  readonly columnSums: readonly bigint[];
}
