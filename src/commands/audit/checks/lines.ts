import { nth } from '../../../kernel/nth.js';
import {
  absolute,
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
import { withoutPeriod } from '../../../text/foreign/words.js';
import { isTotal } from '../../../text/sum-rows.js';
import { isMoney } from '../complete.js';
import { best, type Check, checkOf, relationsOf } from './check.js';

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
  return checks.filter((one) => !checks.some((other) => isSaidBy(one, other)));
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
  const before = table.columns.slice(from, place);
  const after = table.columns.slice(place + 1, to);
  const runs = [
    ...before.map((_, start) => before.slice(start)),
    ...after.map((_, end) => after.slice(0, end + 1)),
  ].filter((run) => run.length > 1);
  const tried = runs.map((run) => {
    const exact = (of: readonly PrintedFigure[]) => ({
      exact: sum(of.map(({ value }) => value)),
      slack: ZERO,
    });
    return checkOf('across', column, run, relationsOf(table, column, run, exact, true));
  });
  const found = best(tried);
  // Where no heading says that it is a sum, and it is not in every line, three lines at least must say so.
  const made = found ? found.lines - found.deviating.length : 0;
  const isTold = isTotal(column.column.heading) || made > 2;
  return found && (found.deviating.length === 0 || isTold) ? found : undefined;
}

/** Whether columns may be added to each other: both money or neither, where it is known. */
function areOfAKind(one: TableColumn, other: TableColumn): boolean {
  return [one, other].some(({ column }) => column.kind === 'figure') || isMoney(one) === isMoney(other);
}

/** The difference of two columns of money or counts, in their own unit or as per cent of the first. */
function changeOf(table: ForeignTable, column: TableColumn, read: readonly TableColumn[]): Check | undefined {
  const { kind, unit } = column.column;
  if (kind !== 'change' && kind !== 'percent') return undefined;
  const isPercent = kind === 'percent' || unit === '%' || unit === 'procent';
  const pairs = pairsOf(
    read.filter((one) => one !== column && one.isAdditive && one.column.kind !== 'percent'),
  );
  return best(
    pairs.flatMap(([from, to]) => {
      const of = [from, to];
      const asDifference = (figures: readonly PrintedFigure[]) => {
        const [a, b] = [nth(figures, 0), nth(figures, 1)];
        return { exact: subtract(b.value, a.value), slack: ZERO };
      };
      const asPercent = (figures: readonly PrintedFigure[]) =>
        percentChange(nth(figures, 0), nth(figures, 1));
      const ways =
        kind === 'percent' ? [asPercent] : isPercent ? [asPercent, asDifference] : [asDifference, asPercent];
      const changes = ways.map((way) =>
        checkOf('change', column, of, relationsOf(table, column, of, way, true)),
      );
      if (kind !== 'percent') return changes;
      const asPart = (figures: readonly PrintedFigure[]) => quotient(nth(figures, 0), nth(figures, 1));
      return [
        ...changes,
        checkOf('part-of', column, [to, from], relationsOf(table, column, of, asPart, true)),
      ];
    }),
  );
}

/** 100·b/a, and how far off it may be. */
function quotient(a: PrintedFigure, b: PrintedFigure) {
  const change = percentChange(a, b);
  return change && { ...change, exact: sum([change.exact, HUNDRED]) };
}

/** 100·(b − a)/a, and how far off it may be when both are printed rounded. */
function percentChange(a: PrintedFigure, b: PrintedFigure) {
  if (a.value.numerator === 0n) return undefined;
  const ratio = divide(b.value, a.value);
  const relative = (of: PrintedFigure) => divide(halfOf(of.step), absolute(a.value));
  const slack = multiply(HUNDRED, sum([relative(b), multiply(absolute(ratio), relative(a))]));
  return { exact: multiply(HUNDRED, subtract(ratio, rational(1n))), slack };
}

/** Columns of the same thing in two periods, the earlier first; else each with each that stands after it. */
function pairsOf(columns: readonly TableColumn[]): (readonly [TableColumn, TableColumn])[] {
  const few = columns.slice(0, MOST_PAIRED);
  const all = few.flatMap((one) =>
    few.filter((other) => other !== one).map((other) => [one, other] as const),
  );
  const stem = ({ column }: TableColumn) => withoutPeriod(column.heading);
  const period = ({ column }: TableColumn) => column.period ?? '';
  const dated = all.filter(([a, b]) => stem(a) === stem(b) && period(a) < period(b));
  return dated.length > 0 ? dated : all;
}

const MOST_PAIRED = 8;

/** A tax on another column: 6, 12 or 25 per cent of it. */
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
        return checkOf('tax', column, of, relationsOf(table, column, of, exact, true));
      }),
    ),
  );
}

/** Source: mervärdesskattelagen (2023:200), chapter 9. */
const TAXES: readonly Rational[] = [rational(25n), rational(12n), rational(6n)];

/**
 * Money that is a price times a count, each row by itself: to the last place, else as near as a price says that was rounded when it was
 * printed.
 */
function paidBy(table: ForeignTable, column: TableColumn, read: readonly TableColumn[]): Check | undefined {
  if (column.column.kind !== 'amount') return undefined;
  const prices = read.filter((one) => one.column.kind === 'price');
  const pairs = prices.flatMap((price) =>
    countsOf(read, [column, price]).map((count) => [price, count] as const),
  );
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

/** A price that is money by a count, in each line. */
function priceOf(table: ForeignTable, column: TableColumn, read: readonly TableColumn[]): Check | undefined {
  if (column.column.kind !== 'price') return undefined;
  const money = read.filter((one) => one.column.kind === 'amount');
  const pairs = money.flatMap((paid) =>
    countsOf(read, [column, paid]).map((count) => [paid, count] as const),
  );
  return best(
    pairs.map((of) => {
      const exact = ([paid, count]: readonly PrintedFigure[]) => {
        if (!paid || !count || count.value.numerator === 0n) return undefined;
        const slack = divide(halfOf(paid.step), absolute(count.value));
        return { exact: divide(paid.value, count.value), slack };
      };
      return checkOf('price-of', column, of, relationsOf(table, column, of, exact, true));
    }),
  );
}

function halfOf(step: Rational): Rational {
  return multiply(step, rational(1n, 2n));
}

function countsOf(read: readonly TableColumn[], besides: readonly TableColumn[]): TableColumn[] {
  return read.filter((one) => !besides.includes(one) && ['weight', 'figure'].includes(one.column.kind));
}
