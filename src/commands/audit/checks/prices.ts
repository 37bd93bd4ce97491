import {
  absolute,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../../kernel/number.js';
import type { ForeignTable, PrintedFigure, TableColumn } from '../../../text/foreign/foreign.js';
import { best, type Check, checkOf, halfOf, relationsOf } from './check.js';

/**
 * Money that is a price times a count, each row by itself: to the last place, else as near as a price says that was rounded when it was
 * printed.
 */
export function paidBy(
  table: ForeignTable,
  column: TableColumn,
  read: readonly TableColumn[],
): Check | undefined {
  if (column.column.kind !== 'amount') return undefined;
  const pairs = withCounts('price', column, read);
  const by = (isRounded: boolean) =>
    pairs.map((of) => {
      const exact = ([price, count]: readonly PrintedFigure[]) =>
        price &&
        count && {
          exact: multiply(price.value, count.value),
          slack: isRounded ? multiply(halfOf(price.step), absolute(count.value)) : ZERO,
        };
      return checkOf('price-times', column, of, relationsOf(table, column, of, exact, false));
    });
  return best(by(false)) ?? best(by(true));
}

/** Of money that a key makes in every row and a price does not, the price is what is wrong. */
export function blamed(one: Check, table: ForeignTable, isMade: (column: TableColumn) => boolean): Check {
  const [price] = one.of;
  if (one.test !== 'price-times' || one.deviating.length === 0 || !price || !isMade(one.column)) return one;
  return priceOf(table, price, [one.column, ...one.of]) ?? one;
}

/** A price that is money by a count, in each line. */
export function priceOf(
  table: ForeignTable,
  column: TableColumn,
  read: readonly TableColumn[],
): Check | undefined {
  if (column.column.kind !== 'price') return undefined;
  return best(
    withCounts('amount', column, read).map((of) => {
      const exact = ([paid, count]: readonly PrintedFigure[]) => {
        if (!paid || !count || count.value.numerator === 0n) return undefined;
        const slack = divide(halfOf(paid.step), absolute(count.value));
        return { exact: divide(paid.value, count.value), slack };
      };
      return checkOf('price-of', column, of, relationsOf(table, column, of, exact, true));
    }),
  );
}

/**
 * What a price says of its own of the total by the count, where the payment says the same of the rows: a payment tests no row of sums, for
 * prices make none. What stands there may be the rows' mean, or their sum.
 */
export function wrongInTotal(one: Check): Check[] {
  const { column, deviating } = one;
  const { total, figures } = column;
  const own = deviating.filter(({ printed }) => printed === total);
  if (one.test !== 'price-of' || !total || own.length === 0) return [];
  const made = sum(figures.map(({ value }) => value));
  const mean = divide(made, rational(BigInt(figures.length)));
  return [made, mean].some((value) => isAsPrinted(value, total)) ? [] : [{ ...one, deviating: own }];
}

/** Whether a figure is another but for how far that is printed. */
function isAsPrinted(exact: Rational, { value, step }: PrintedFigure): boolean {
  return compare(absolute(subtract(value, exact)), halfOf(step)) <= 0;
}

/** Each column of a kind with each of counts, beside one that may be made of them. */
function withCounts(kind: 'price' | 'amount', column: TableColumn, read: readonly TableColumn[]) {
  const counts = read.filter((one) => one !== column && ['weight', 'figure'].includes(one.column.kind));
  const ofKind = read.filter((one) => one.column.kind === kind);
  return ofKind.flatMap((one) => counts.map((count) => [one, count] as const));
}
