import type { Allocation } from '../../../allocation/allocation.js';
import { type Extra, extraColumns, isPartOfYear, OWN_FUNDING } from '../../../allocation/extra-columns.js';
import type { Words } from '../../../allocation/words.js';
import { leavesRest } from '../../../apportion/rounding.js';
import { fits, fixedName } from '../../../formats/xlsx/book.js';
import { absolute, divide, isWhole, type Rational, subtract, sum } from '../../../kernel/number.js';
import { cellName } from '../../../kernel/place.js';
import type { Sentence } from '../../../sheet/sentence.js';
import { MOST_UNITS, UNIT_DECIMALS } from './whole.js';
import type { Grid } from './workings.js';

/** A column of kronor: the figures of its rows with their formulas, what no party pays, and the sum. */
export interface MoneyColumn {
  readonly heading: Sentence;
  readonly values: readonly Rational[];
  readonly formulas: readonly (string | undefined)[];
  readonly unclaimed?: { readonly value: Rational; readonly formula?: string };
  readonly total: { readonly value: Rational; readonly formula?: string };
}

/** How many columns of kronor an allocation has, and which of them hold the amounts and, where there is any, own funding. */
export function moneyPlaces(allocation: Allocation, words: Words) {
  const [before, after] = extraColumns(allocation, words);
  const own = after.findIndex(({ id }) => id === OWN_FUNDING);
  const count = before.length + 1 + after.length;
  return { count, amount: before.length, own: own < 0 ? undefined : before.length + 1 + own };
}

/**
 * The columns of kronor from `start` on: what stands before the amounts, the amounts by `formulas` or as the sum of
 * the parts of the year, and what follows from them.
 */
export function moneyColumns(
  allocation: Allocation,
  grid: Grid & { readonly start: number; readonly amountName: string },
  formulas: readonly string[] | undefined,
  words: Words,
): MoneyColumn[] {
  const { rows, amount, unit, totals, rounding } = allocation;
  const { first, last, sums, start } = grid;
  const [before, after] = extraColumns(allocation, words);
  const extras = [...before, ...after];
  const amountAt = start + before.length;
  const all = [amount, ...rows.map((row) => row.amount), ...extras.flatMap(({ values }) => values)];
  const isExact = all.every((value) => fits(value) && isCounted(value, unit));
  const when = (formula: string | undefined) => (isExact ? formula : undefined);

  return [
    ...before.map((column, i) => extra(column, start + i, () => undefined)),
    amounts(),
    ...after.map((column, i) => extra(column, amountAt + 1 + i, (row) => follows(column, row))),
  ];

  function amounts(): MoneyColumn {
    const isUneven = leavesRest(rounding);
    const firstPart = before.findIndex(isPartOfYear);
    const parts = (row: number) =>
      firstPart < 0 ? undefined : `SUM(${cellName(start + firstPart, row)}:${cellName(amountAt - 1, row)})`;
    const unclaimed = {
      value: subtract(amount, totals.amount),
      formula: when(difference(grid.amountName, `SUM(${range(amountAt, last)})`)),
    };
    return {
      heading: words.table.amount,
      values: rows.map((row) => row.amount),
      formulas: rows.map((_, i) => when(formulas?.[i] ?? parts(first + i))),
      unclaimed: isUneven ? unclaimed : undefined,
      total: { value: amount, formula: when(`SUM(${range(amountAt, sums - 1)})`) },
    };
  }

  function extra(
    { heading, values }: Extra,
    column: number,
    formula: (row: number) => string | undefined,
  ): MoneyColumn {
    return {
      heading,
      values,
      formulas: rows.map((_, i) => when(formula(first + i))),
      total: { value: sum(values), formula: when(`SUM(${range(column, last)})`) },
    };
  }

  /** What is left to pay follows from the column before it; a change, from the first column. */
  function follows({ id }: Extra, row: number): string | undefined {
    const own = cellName(amountAt, row);
    if (id === 'change') {
      const from = before.findIndex((column) => column.id === 'before' || column.id === 'unlimited');
      return difference(own, cellName(start + from, row));
    }
    if (id !== 'to-pay') return undefined;
    const [paid, ...more] = ['direct', 'received', OWN_FUNDING].map((one) => {
      const at = after.findIndex((column) => column.id === one);
      return at < 0 ? undefined : cellName(amountAt + 1 + at, row);
    });
    const all = [own, ...more.filter((one) => one !== undefined)].join('+');
    return paid ? difference(all, paid) : rounded(all);
  }

  function range(column: number, end: number): string {
    return `${fixedName(column, first)}:${fixedName(column, end)}`;
  }
}

/** What two amounts differ by; what is left of a decimal that a spreadsheet cannot hold is taken away. */
function difference(one: string, other: string): string {
  return rounded(`${one}-${other}`);
}

function rounded(sum: string): string {
  return `ROUND(${sum},${UNIT_DECIMALS})`;
}

/** Whether sums and differences of such amounts come out whole: decimals leave room for fewer digits. */
function isCounted(value: Rational, unit: Rational): boolean {
  return isWhole(unit) || absolute(divide(value, unit)).numerator <= MOST_UNITS;
}
