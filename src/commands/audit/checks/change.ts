import { nth } from '../../../kernel/nth.js';
import {
  absolute,
  divide,
  HUNDRED,
  multiply,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../../kernel/number.js';
import type { ForeignTable, PrintedFigure, TableColumn } from '../../../text/foreign/foreign.js';
import { withoutPeriod } from '../../../text/foreign/words.js';
import { best, type Check, checkOf, halfOf, relationsOf } from './check.js';

/** The difference of two columns of money or counts, in their own unit or as per cent of the first. */
export function changeOf(
  table: ForeignTable,
  column: TableColumn,
  read: readonly TableColumn[],
): Check | undefined {
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
