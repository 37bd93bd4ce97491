import type { Located, Place } from '../../kernel/issue.js';
import {
  divide,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  roundHalfAway,
  sum,
  ZERO,
} from '../../kernel/number.js';
import { costOrder, partsOf } from './order.js';

/** Costs that come once, when something starts, and those that come back. */
export const COST_KINDS = ['initial', 'running'] as const;

/** One line of a cost sheet: what is given, or what it is calculated from. */
export interface CostLine {
  readonly id: string;
  readonly title: string;
  readonly comment?: string;
  readonly kind?: (typeof COST_KINDS)[number];
  /** Given for the year, or once; given for a month; the sum of other lines; a percentage of them. */
  readonly amount:
    | { readonly given: Rational }
    | { readonly month: Rational }
    | { readonly sumOf: readonly Located<string>[] }
    | { readonly percent: Rational; readonly of: readonly Located<string>[] };
  /** How many months make its year, when that is stated. */
  readonly months?: number;
  /** What the line calculates is rounded to whole such units, halves away from zero; what is given is not. */
  readonly round?: Rational;
  /** How many decimals the line is printed with; its figures stay exact. */
  readonly decimals: number;
  readonly at: Place;
}

/** What an agreement's amount is made of, in a unit of its own (1000: tkr). */
export interface CostSheet {
  readonly title: string;
  readonly unit: Rational;
  readonly source: string;
  readonly lines: readonly CostLine[];
  /** The line that is the cost to share. */
  readonly total?: Located<string>;
}

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
  return unit ? multiply(rational(roundHalfAway(divide(value, unit))), unit) : value;
}
