import type { Located, Place } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';
import type { ForeignColumn } from './profiled.js';
import type { FigureRole } from './roles.js';

/** A figure as printed; `step` is the last place that it was written to: 0.01, 1 or 1000. */
export interface PrintedFigure {
  readonly value: Rational;
  readonly step: Rational;
  readonly at: Place;
}

/** A row of somebody else's table: every part has a figure in every column, a row of sums in some. */
export interface ForeignRow extends Readonly<Partial<Record<FigureRole, PrintedFigure>>> {
  readonly name: string;
  /** What its other cells say: where names repeat, it tells the rows apart. */
  readonly others?: string;
  readonly at: Place;
}

/** A column of the table as it was read, whatever it is to the division. */
export interface TableColumn {
  readonly column: ForeignColumn;
  readonly role?: 'name' | FigureRole;
  /** Nothing tells that it has its role: it was what was left. */
  readonly isGuessed?: boolean;
  /** Whether each of its figures was read. */
  readonly isRead: boolean;
  /** The first of its cells that cannot be read. */
  readonly fault?: Located<string>;
  /** Whether its figures may be added up. */
  readonly isAdditive: boolean;
  /** The finest place that a figure of it is written to. */
  readonly step?: Rational;
  /** Its figure in each row, in their order; undefined where there is none. */
  readonly cells: readonly (PrintedFigure | undefined)[];
  /** What rounding left to nobody. */
  readonly rest?: PrintedFigure;
  /** The figures of the rows and of the rest that have one: what the total is the sum of. */
  readonly figures: readonly PrintedFigure[];
  /** A figure of a party is said to be missing. */
  readonly hasMissing: boolean;
  readonly total?: PrintedFigure;
  /** What stands in the row of sums and is no figure as the column is written: digits with marks in other places. */
  readonly misprint?: Located<string>;
}

/** A row that is the sum of others, or what others are parts of. */
export interface SumRow {
  readonly name: string;
  readonly at: Place;
  /** The rows that make it. */
  readonly of: readonly { readonly name: string; readonly at: Place }[];
}

/** A row that is called a sum of others, and what it prints in a column against what they make. */
export interface Mismatch extends SumRow {
  /** The column's number, from 0. */
  readonly index: number;
  readonly printed: PrintedFigure;
  readonly sum: Rational;
}

/**
 * A column or a row with figures that were not read, or headings that may be a row of figures: the first of them, or the
 * whole row, as printed.
 */
export interface Unread {
  readonly kind: 'column' | 'row' | 'heading';
  /** The column's heading, or its number; the row's name. */
  readonly name: string;
  /** The column's number, from 1. */
  readonly number?: number;
  readonly text: string;
  readonly at: Place;
}

/** A table that somebody else made: who shares, by what, how much. Its columns are those with a heading. */
export interface ForeignTable {
  readonly headings: Readonly<Partial<Record<'name' | FigureRole, string>>>;
  /** The number of each column, from 1. */
  readonly numbers: Readonly<Partial<Record<FigureRole, number>>>;
  /** The columns that nothing tells to be what they were taken for: they were what was left. */
  readonly guessed: readonly FigureRole[];
  /** The line of the headings; undefined when the table has none. */
  readonly headingLine?: number;
  readonly rows: readonly ForeignRow[];
  /** The row of what rounding left to nobody. */
  readonly rest?: ForeignRow;
  readonly total?: ForeignRow;
  /** What the percentages are parts of: 100, or 1. */
  readonly whole: Rational;
  /** The lines that are no part of the table: titles, footnotes, subtotals. */
  readonly aside: readonly { readonly text: string; readonly at: Place }[];
  readonly unread: readonly Unread[];
  /** Every column, in order. */
  readonly columns: readonly TableColumn[];
  /** Sums of some of the rows, that they make. */
  readonly wholes: readonly SumRow[];
  /** Sums, by their code, of some of the rows, that may have more parts than are in the table. */
  readonly open: readonly SumRow[];
  /** Sums of some of the rows that they do not make, column by column. */
  readonly mismatches: readonly Mismatch[];
  /** Rows that others are parts of, which make them. */
  readonly pieces: readonly SumRow[];
  /** Rows that are parties, for no name says otherwise, though in a column they are the sum of rows by them; with a total, it is made only without them. */
  readonly sumLike: readonly SumRow[];
}
