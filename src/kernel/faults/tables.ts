import type { Stranger } from './names.js';

/** Why no agreement can be learned from a table that holds. */
export const UNLEARNABLE = [
  'no-amounts',
  'no-rule',
  'parts',
  'currency',
  'threshold',
  'year',
  'finer',
  'unrounded',
  'otherwise',
] as const;

export type Unlearnable = (typeof UNLEARNABLE)[number];

/** What faults of somebody else's tables tell about themselves. */
export interface TableFaults {
  /** A heading that a printed table has not. */
  'unknown-heading': Stranger;
  /** A row of a printed table that no party is; `isSum`: it is called as a sum, and nothing says that it is one. */
  'unknown-printed-row': Stranger & { isSum: boolean };
  /** The file of a table itself, where a list of tables is expected. */
  'not-a-list-of-tables': { file: string };
  'table-without-figures': object;
  /** Its parties are its columns. `isTurned`: because it was turned. */
  'pivoted-table': { isTurned: boolean };
  /** A table that holds, of which no agreement can be made. */
  'not-learnable': { reason: Unlearnable };
  /** Nothing tells whether the mark before three digits stands before decimals: `text` is the first such figure. */
  'ambiguous-column': { column: string; text: string };
  /** Lines of text that have nothing but blanks between their cells; `text`: the first of them. */
  'unmarked-cells': { text: string };
  /** Figures of a column, or weights without one, in units that contradict each other. `unit`: the one of the heading, or another figure with its own. */
  'mixed-units': { column?: string; unit: string; text: string };
  /** What tells the figures of a statistic apart, and must be chosen of; `value`: the last of each. */
  'choose-values': { dimensions: readonly { readonly text: string; readonly value: string }[] };
  /** `columns`: the headings that could all be meant. */
  'unclear-column': { role: 'name' | 'weight' | 'percent' | 'amount'; columns: readonly string[] };
  /** The first row of a table of weights, which may be headings or a party. */
  'doubtful-heading': { name: string; figure: string };
  'several-totals': { names: readonly string[] };
  /** `rows`: how many rows of the column are without a figure. */
  'missing-mark': { column: string; text: string; names: readonly string[] };
}
