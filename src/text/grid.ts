import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import type { Remark } from '../kernel/remark.js';
import type { WrittenFigure } from './figure.js';

/** A cell as it stands in a file: the text that a person sees, and the exact figure where the file itself says that it is one. */
export interface GridCell extends Located<string> {
  /** In what the text shows: 61.2 of `61,2 %`. Its file settles it, so no decimal mark is in doubt. */
  readonly figure?: WrittenFigure;
  /** What is found of it, kept by who looks through it (`foreign/kind.ts`): a cell stays what it is. */
  known?: unknown;
}

export type GridRow = readonly GridCell[];

/** The cell of a column; a blank one where the row is shorter. */
export function cellAt(row: GridRow, index: number): GridCell {
  return row[index] ?? { value: '', at: nth(row, 0).at };
}

/** What stands beyond the headings, as of a decimal comma without quotes. Issue: csv-row-length. */
export function beyondHeadings(row: GridRow, width: number): Issue[] {
  if (row.length <= width) return [];
  const [first] = row.slice(width).filter(({ value }) => value.trim() !== '');
  const isSheet = first?.at.sheet !== undefined || undefined;
  return first ? [issue('csv-row-length', { expected: width, found: row.length, isSheet }, first.at)] : [];
}

/** How many columns a table has at most: more are no table that a person reads. */
export const MOST_COLUMNS = 2000;

/** A table as it came, whatever it means: a file of CSV, a sheet of a workbook. Rows without any value are not among its rows. */
export interface Grid {
  /** The sheet, where its file may have several. */
  readonly name?: string;
  readonly rows: readonly GridRow[];
  /** The one that is meant where none is named: what a workbook of this program was written for. */
  readonly isMain?: boolean;
  /** Its first row is one of headings, whatever it looks like. */
  readonly isHeaded?: boolean;
  /** What keeps it from being read, and what is said of it when it is: of one sheet of several. */
  readonly issues?: readonly Issue[];
  readonly remarks?: readonly Remark[];
  /** Where it begins, for what is said of the whole. */
  readonly at: Place;
}
