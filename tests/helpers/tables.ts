import fc from 'fast-check';
import {
  type PrintedCell,
  type PrintedRow,
  type PublishedTable,
  type Role,
  TOTAL_ROW,
} from '../../src/agreement/published/table.js';
import type { ComputedTable } from '../../src/commands/check/computed.js';
import { add, parseDecimal, type Rational, rational } from '../../src/kernel/number.js';
import { NOWHERE } from './cooperation.js';

/** The cells of a printed row, by what they hold: `{ percent: '4,17%', amount: '50 078 kr' }`. */
export type Cells = Partial<Record<Role, string>>;

/** A table as printed: the cells of each row by its id. */
export function printedTable(rows: Readonly<Record<string, Cells>>): PublishedTable {
  return {
    agreement: 'x',
    title: 'a table',
    source: 'a test',
    of: 'allocation',
    parties: [],
    known: [],
    rows: Object.entries(rows).map(([id, cells]): PrintedRow => ({ id, label: id, cells: cellsOf(cells) })),
    at: NOWHERE,
  };
}

function cellsOf(cells: Cells): PrintedCell[] {
  return Object.entries(cells).map(([role, text = '']): PrintedCell => {
    const cell = { role: role as Role, column: role, text, at: NOWHERE };
    return role === 'comment' || !/\d/.test(text) ? cell : { ...cell, figure: figureOf(text) };
  });
}

function figureOf(text: string) {
  const plain = text.replace(/[^\d,-]/g, '').replace(',', '.');
  return { value: parseDecimal(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

/** A figure as printed, its last digit as a whole number, and a number that is printed so. */
export interface Printing {
  /** 4,17 is 417 with two places. */
  readonly digits: bigint;
  readonly places: number;
  readonly exact: Rational;
}

/** A printed figure and a number less than half a unit of its last place away, often the figure itself. */
const printing: fc.Arbitrary<Printing> = fc
  .tuple(
    fc.bigInt(-(10n ** 9n), 10n ** 9n),
    fc.integer({ min: 0, max: 4 }),
    fc.oneof(fc.constant(0n), fc.bigInt(-499n, 499n)),
  )
  .map(([digits, places, thousandths]) => {
    const power = 10n ** BigInt(places);
    return { digits, places, exact: add(rational(digits, power), rational(thousandths, 1000n * power)) };
  });

const ROW_ROLES = ['weight', 'percent', 'amount'] as const;

/** One to four rows of figures; each row has a weight, a percentage and an amount. */
export const printings: fc.Arbitrary<Printing[][]> = fc.array(
  fc.array(printing, { minLength: ROW_ROLES.length, maxLength: ROW_ROLES.length }),
  { minLength: 1, maxLength: 4 },
);

/** The table that was printed, the rows named row0, row1 … */
export function asPrinted(rows: readonly (readonly Printing[])[]): PublishedTable {
  return printedTable(byRow(rows, textOf));
}

/** The table that was computed. */
export function asComputed(rows: readonly (readonly Printing[])[]): ComputedTable {
  const exact = byRow(rows, ({ exact }) => exact);
  return new Map(Object.entries(exact).map(([id, cells]) => [id, { label: id, cells }]));
}

function byRow<T>(rows: readonly (readonly Printing[])[], show: (printing: Printing) => T) {
  const cells = (row: readonly Printing[]) =>
    Object.fromEntries(row.map((printing, i) => [ROW_ROLES[i] ?? 'amount', show(printing)]));
  return Object.fromEntries(rows.map((row, i) => [`row${i}`, cells(row)]));
}

/** Writes digits with a decimal comma: 5 with two places is 0,05. */
export function textOf({ digits, places }: Pick<Printing, 'digits' | 'places'>): string {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const [whole, decimals] = [text.slice(0, text.length - places), text.slice(text.length - places)];
  return `${digits < 0n ? '-' : ''}${whole}${places > 0 ? `,${decimals}` : ''}`;
}

/** A computed column of amounts with a sum below it. */
export function computedSum(rows: Readonly<Record<string, Rational>>, total: Rational): ComputedTable {
  const lines = Object.entries(rows).map(([id, amount]) => [id, { label: id, cells: { amount } }] as const);
  const sumRow = { label: 'Summor', cells: { amount: total }, sumOf: Object.keys(rows) };
  return new Map([...lines, [TOTAL_ROW, sumRow]]);
}
