import { compare, ONE, type Rational, sum } from '../../kernel/number.js';
import type { ForeignTable, TableColumn } from '../../text/foreign/foreign.js';

/** A column with a figure in every row: what may be shared by, be shared out, or be the shares. */
export interface Complete {
  readonly of: TableColumn;
  readonly values: readonly Rational[];
  /** What the rows make. */
  readonly sum: Rational;
  /** The last place that the finest figure is written to. */
  readonly step: Rational;
}

/** The columns that have a figure in every row, in the order of the table. */
export function completeColumns({ columns }: ForeignTable): Complete[] {
  return columns.flatMap((of) => {
    const values = of.cells.flatMap((cell) => cell?.value ?? []);
    const steps = of.cells.flatMap((cell) => cell?.step ?? []);
    const hasAll = of.isRead && values.length > 0 && values.length === of.cells.length;
    const step = steps.reduce((least, one) => (compare(one, least) < 0 ? one : least), steps[0] ?? ONE);
    return hasAll ? [{ of, values, sum: sum(values), step }] : [];
  });
}

/** Whether figures are a key: no prices, changes or taxes, none negative, and not all zero. */
export function canBeKey({ values, of }: Complete): boolean {
  const isPlain = !['price', 'change', 'tax'].includes(of.column.kind);
  const isPositive = values.some(({ numerator }) => numerator > 0n);
  return isPlain && isPositive && values.every(({ numerator }) => numerator >= 0n);
}

/** Whether a column is of percentages, as its heading, its cells or the user say. */
export function isShareColumn({ column, role }: TableColumn): boolean {
  return column.kind === 'percent' || role === 'percent';
}

/** Whether a column is told to be a key; one that was only what was left is not. */
export function isToldKey({ column, role }: TableColumn): boolean {
  return ['weight', 'percent'].includes(column.kind) || role === 'weight' || role === 'percent';
}

/** Whether a column is money of another year than another column: it is compared with that, and no key to it. */
export function isOtherYear(one: TableColumn, other: TableColumn): boolean {
  const periods = [one.column.period, other.column.period];
  return isMoney(one) && isMoney(other) && !periods.includes(undefined) && periods[0] !== periods[1];
}

export function isMoney({ column }: TableColumn): boolean {
  return column.kind === 'amount' || column.kind === 'tax';
}

/** What a column is called: its heading, or its number. */
export function headingOf({ column }: TableColumn): string {
  return column.heading || String(column.index + 1);
}
