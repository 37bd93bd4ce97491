import type { Rational } from '../kernel/number.js';
import type { Sentence } from './sentence.js';

/** The name of a cell of the same table, by its row and the id of its column, as a spreadsheet has it. */
export type CellNamer = (row: number, column: string) => string;

/** A cell to fill in, with its figure to the last digit; or the formula that it is calculated by. */
export type FormCell = { readonly input: Rational } | { readonly formula: (cell: CellNamer) => string };

/** A table that can be filled in where it can be calculated: in a workbook. */
export interface Form {
  /** What is to be filled in, and what follows. */
  readonly note: Sentence;
  /** Of each row, and then of each of the totals, by the id of the column. */
  readonly rows: readonly Readonly<Record<string, FormCell | undefined>>[];
  /** The cell that other pages follow, and the name by which they do. */
  readonly total?: { readonly row: number; readonly column: string; readonly name: Sentence };
}
