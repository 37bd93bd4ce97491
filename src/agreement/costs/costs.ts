import type { Located } from '../../kernel/issue.js';
import {
  divide,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  roundTo,
  sum,
  ZERO,
} from '../../kernel/number.js';
import { costOrder, partsOf } from './order.js';
import type { CostLine, CostSheet } from './sheet.js';

/** What a line comes to, in the sheet's unit, exact. A cost that comes once stands with the year, without a month. */
export interface CostFigures {
  readonly month?: Rational;
  readonly year: Rational;
}

/** How many months make a year when a line does not say. */
export const YEAR = 12;

/**
 * What every line comes to, by its id, in the order of the sheet. Law: the order of the lines changes no figure.
 * Requires lines that are there and no cycle; the reader refuses others.
 */
export function costFigures({ lines }: CostSheet): ReadonlyMap<string, CostFigures> {
  const figures = new Map<string, CostFigures>();
  for (const line of costOrder(lines).order) figures.set(line.id, figuresOf(line, figures));
  return new Map(lines.map(({ id }) => [id, figures.get(id) ?? NOTHING]));
}

/**
 * What one line comes to, from those it is calculated from. Sums and percentages calculate both columns, the month
 * when all their lines have one; with `months` the year is that many times the rounded month. Law: without
 * rounding and `months`, a percentage of a sum is the sum of the percentages.
 */
export function figuresOf(line: CostLine, figures: ReadonlyMap<string, CostFigures>): CostFigures {
  const { amount, months } = line;
  const rounded = (value: Rational) => roundedTo(value, line.round);
  const inMonths = (year: Rational) =>
    months === undefined ? undefined : rounded(divide(year, count(months)));
  if ('given' in amount) return { month: inMonths(amount.given), year: amount.given };
  if ('month' in amount) {
    return { month: amount.month, year: rounded(multiply(amount.month, count(months ?? YEAR))) };
  }
  const parts = partsOf(line).map(({ value }) => figures.get(value) ?? NOTHING);
  const factor = 'percent' in amount ? divide(amount.percent, HUNDRED) : ONE;
  const column = (values: readonly Rational[]) => rounded(multiply(factor, sum(values)));
  const ofMonths = parts.flatMap(({ month }) => month ?? []);
  const month = parts.length > 0 && ofMonths.length === parts.length ? column(ofMonths) : undefined;
  if (month && months !== undefined) return { month, year: multiply(month, count(months)) };
  const year = column(parts.map((part) => part.year));
  return { month: month ?? inMonths(year), year };
}

/** The cost to share, in kronor, and where the sheet says which line it is; undefined when it does not. */
export function costTotal(sheet: CostSheet): Located<Rational> | undefined {
  const { total, unit } = sheet;
  const figures = total && costFigures(sheet).get(total.value);
  return figures && { value: multiply(figures.year, unit), at: total.at };
}

const NOTHING: CostFigures = { year: ZERO };

function count(months: number): Rational {
  return rational(BigInt(months));
}

function roundedTo(value: Rational, unit: Rational | undefined): Rational {
  return unit ? roundTo(value, unit) : value;
}
