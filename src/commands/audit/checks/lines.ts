import {
  absolute,
  compare,
  divide,
  HUNDRED,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../../kernel/number.js';
import type { ForeignTable, PrintedFigure, TableColumn } from '../../../text/foreign/foreign.js';
import { isMoney } from '../complete.js';
import { makeTotal, mayMake } from './across.js';
import { changeOf } from './change.js';
import { best, type Check, checkOf, halfOf, type Relation, relationsOf } from './check.js';
import { paidBy, priceOf, wrongInTotal } from './prices.js';
import { isFilled, isSumByHeadings } from './told.js';

/** The columns that follow line by line from others: sums across, taxes, changes, prices times counts. What says the same of the same columns is told once. */
export function lineChecks(table: ForeignTable): Check[] {
  const read = table.columns.filter(({ isRead, figures }) => isRead && figures.length > 0);
  const checks = read.flatMap((column) => {
    const found =
      acrossOf(table, column) ??
      changeOf(table, column, read) ??
      taxOf(table, column, read) ??
      paidBy(table, column, read) ??
      priceOf(table, column, read);
    return found ?? [];
  });
  return checks.flatMap((one) => (checks.some((other) => isSaidBy(one, other)) ? wrongInTotal(one) : one));
}

/** Whether a price and a payment say the same of each other, and the other one holds to the last place, or as well and is the payment. */
function isSaidBy(one: Check, other: Check): boolean {
  const isPair = PRICED.includes(one.test) && PRICED.includes(other.test) && one.test !== other.test;
  if (!isPair || !other.of.includes(one.column)) return false;
  return one.isExact === other.isExact ? other.test === 'price-times' : other.isExact;
}

const PRICED: readonly Check['test'][] = ['price-times', 'price-of'];

/** The sum of the columns just before or just behind, two or more, of money or of counts as it is. */
function acrossOf(table: ForeignTable, column: TableColumn): Check | undefined {
  if (!column.isAdditive || column.column.kind === 'percent') return undefined;
  const place = table.columns.indexOf(column);
  const isPart = (one: TableColumn | undefined) =>
    one?.isRead && one.isAdditive && one.column.kind !== 'percent' && areOfAKind(one, column);
  let [from, to] = [place, place + 1];
  while (isPart(table.columns[from - 1])) from--;
  while (isPart(table.columns[to])) to++;
  // What headings tell is tested also where no row follows, when the row of sums does.
  const mayBeTold = isSumByHeadings(column, table.columns.slice(from, to));
  const stretches = [
    ...table.columns.slice(from, place).map((_, start) => [from + start, place] as const),
    ...table.columns.slice(place + 1, to).map((_, end) => [place + 1, place + 2 + end] as const),
  ].filter(
    ([first, end]) =>
      end - first > 1 &&
      (mayMake(table, place, first, end) || (mayBeTold && makeTotal(table, place, first, end))),
  );
  const tried = stretches.map((stretch) => {
    const run = table.columns.slice(...stretch);
    const exact = (of: readonly PrintedFigure[]) => ({
      exact: sum(of.map(({ value }) => value)),
      slack: ZERO,
    });
    const relations = relationsOf(table, column, run, exact, true);
    const isTold = isSumByHeadings(column, run) && !isFilled(table, column, run);
    return checkOf('across', column, run, relations, isTold);
  });
  const found = best(tried);
  // Where no heading says that it is a sum, and it is not in every line, three lines at least, and three of five, must say so.
  const made = found ? found.lines - found.deviating.length : 0;
  const isShown = made > 2 && 5 * made >= 3 * (found?.lines ?? 0);
  const isSum = found && (found.deviating.length === 0 || isSumByHeadings(column, found.of) || isShown);
  return isSum ? found : undefined;
}

/** Whether columns may be added to each other: both money or neither, where it is known. */
function areOfAKind(one: TableColumn, other: TableColumn): boolean {
  return [one, other].some(({ column }) => column.kind === 'figure') || isMoney(one) === isMoney(other);
}

/** A tax on another column: 6, 12 or 25 per cent of it; of a sum, but for what the rounding of each row leaves open. */
function taxOf(table: ForeignTable, column: TableColumn, read: readonly TableColumn[]): Check | undefined {
  if (column.column.kind !== 'tax') return undefined;
  const taxed = read.filter((one) => one !== column && ['amount', 'figure'].includes(one.column.kind));
  const before = taxed.filter(({ column: { index } }) => index < column.column.index);
  const runs = before.map((_, start) => before.slice(start)).filter((run) => run.length > 1);
  return best(
    [...taxed.map((one) => [one]), ...runs].flatMap((of) =>
      TAXES.map((rate) => {
        const exact = (figures: readonly PrintedFigure[]) => ({
          exact: divide(multiply(sum(figures.map(({ value }) => value)), rate), HUNDRED),
          slack: ZERO,
        });
        const relations = relationsOf(table, column, of, exact, true);
        return checkOf('tax', column, of, relations.map(asRounded(table.rows.length)), true);
      }),
    ),
  );
}

/** A sum that is off by no more than so many rows, each rounded by itself, may be: it is what it is printed as. */
function asRounded(rows: number) {
  return (one: Relation): Relation => {
    const open = multiply(halfOf(one.printed.step), rational(BigInt(rows)));
    const gap = absolute(subtract(one.printed.value, one.exact));
    return one.isSum && compare(gap, open) <= 0 ? { ...one, exact: one.printed.value } : one;
  };
}

/** Source: mervärdesskattelagen (2023:200), chapter 9. */
const TAXES: readonly Rational[] = [rational(25n), rational(12n), rational(6n)];
