import { type Rational, rational } from '../kernel/number.js';
import type { Chart } from './chart.js';
import type { Form } from './form.js';
import { asSentence, type Sentence, type Shown } from './sentence.js';

/** One cell, typed: each format prints it in its own way, none computes it again. */
export type Cell =
  /**
   * `isFigure`: a figure that is written out, and stands to the right like one. `machine`: what machines read where people
   * read words.
   */
  | {
      readonly kind: 'text';
      readonly text: Sentence;
      readonly isFigure?: boolean;
      readonly machine?: Cell;
    }
  /** `decimals`: how many people see; `isGrouped`: they see groups of three. */
  | {
      readonly kind: 'number';
      readonly value: Rational;
      readonly decimals?: number;
      readonly isGrouped?: boolean;
    }
  | { readonly kind: 'percent'; readonly value: Rational; readonly decimals?: number }
  | { readonly kind: 'money'; readonly value: Rational; readonly decimals: number }
  /** An amount before rounding, which no decimals may write. */
  | { readonly kind: 'exact'; readonly value: Rational }
  | { readonly kind: 'empty' };

export interface Column {
  /** The name in machine formats; never translated. */
  readonly id: string;
  /** The heading for people, whose cells carry their unit (`4,17%`). */
  readonly heading: Sentence;
  /** The heading where cells are bare numbers: `Andel (%)`. The same as for people when it is left out. */
  readonly bareHeading?: Sentence;
  /** A column that only machine formats have. */
  readonly machineOnly?: boolean;
  /** A column that machine formats do without: their header is a promise. */
  readonly peopleOnly?: boolean;
}

/** One neutral table that every format renders. */
export interface Sheet {
  readonly title: Sentence;
  readonly columns: readonly Column[];
  readonly rows: Rows;
  /** Rows that only machine formats have, which have no notes and no second sheet. */
  readonly machineRows?: readonly (readonly Cell[])[];
  /** Rows below the line: sums, and what no party pays. */
  readonly totals: readonly (readonly Cell[])[];
  /** Sentences below the table: key, sources, rounding. */
  readonly notes: readonly Sentence[];
  /** What of it is filled in and what is calculated, in formats that calculate. */
  readonly form?: Form;
  /** Pictures of the table, in formats that hold pictures. */
  readonly charts?: readonly Chart[];
}

/** Rows of cells, whether they are there or are made. */
export interface Rows<R = readonly Cell[]> extends Iterable<R> {
  readonly length: number;
  map<T>(make: (row: R, index: number) => T): T[];
}

/** Rows that are made whenever they are asked for, and not kept: a table may have very many. */
export function madeRows<T>(of: Rows<T>, make: (one: T, index: number) => readonly Cell[]): Rows {
  return {
    length: of.length,
    map: (further) => of.map((one, i) => further(make(one, i), i)),
    *[Symbol.iterator]() {
      let i = 0;
      for (const one of of) yield make(one, i++);
    },
  };
}

export const text = (value: Shown, isFigure = false) => ({
  kind: 'text' as const,
  text: asSentence(value),
  isFigure,
});
export const EMPTY: Cell = { kind: 'empty' };

/** A cell of a whole number: how many, or which in order. */
export function countCell(value: number | bigint): Cell {
  return { kind: 'number', value: rational(BigInt(value)) };
}

/** A column of amounts, which says their unit where cells are bare numbers. */
export function kronorColumn(id: string, heading: Shown): Column {
  return { id, heading: asSentence(heading), bareHeading: asSentence(`${heading} (kr)`) };
}

/** A column that no person sees: it needs no other heading than its id. */
export function machineColumn(id: string): Column {
  return { id, heading: asSentence(id), machineOnly: true };
}

/** Columns that every format has, by their ids. */
export function columnsOf(headings: Readonly<Record<string, Sentence>>): Column[] {
  return Object.entries(headings).map(([id, heading]) => ({ id, heading }));
}

/** Whether a column of cells holds figures, which stand to the right. */
export function isFigureColumn(rows: readonly (readonly Cell[])[], column: number): boolean {
  return rows.some((row) => {
    const cell = row[column] ?? EMPTY;
    return cell.kind === 'text' ? cell.isFigure === true : cell.kind !== 'empty';
  });
}

/** Whether a cell holds a number, not one that is written out. */
export function isNumber(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'text' && cell.kind !== 'empty';
}

/** The columns and cells that people see. */
export function forPeople({ columns, rows, totals }: Sheet) {
  const shown = columns.filter(({ machineOnly }) => !machineOnly);
  const pick = picking(columns, shown);
  return { columns: shown, rows: rows.map(pick), totals: totals.map(pick) };
}

/** The columns and cells that machines read. */
export function forMachines({ columns, rows, machineRows }: Sheet) {
  const read = columns.filter(({ peopleOnly }) => !peopleOnly);
  const pick = picking(columns, read);
  const all = machineRows ? [...rows, ...machineRows] : rows;
  return {
    columns: read,
    rows: madeRows(all, (row) => {
      const cells = pick(row);
      return cells.some(hasOther) ? cells.map(machineCell) : cells;
    }),
  };
}

/** Whether machines read something else than people. */
function hasOther(cell: Cell): boolean {
  return machineCell(cell) !== cell;
}

function machineCell(cell: Cell): Cell {
  return cell.kind === 'text' && cell.machine ? cell.machine : cell;
}

/** The cells of some of the columns. */
function picking(columns: readonly Column[], some: readonly Column[]) {
  if (some.length === columns.length) return (row: readonly Cell[]) => row;
  const isShown = columns.map((column) => some.includes(column));
  return (row: readonly Cell[]) => row.filter((_, i) => isShown[i]);
}
