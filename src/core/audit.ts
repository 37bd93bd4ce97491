import { readAmounts } from './audit-amounts.js';
import { type Column, type Reading, readPercents } from './audit-column.js';
import { FIGURE_ROLES, type FigureRole, type ForeignTable, type PrintedFigure } from './foreign.js';
import type { Place } from './issue.js';
import {
  absolute,
  compare,
  multiply,
  type Rational,
  rational,
  roundHalfAway,
  subtract,
  sum,
} from './number.js';

/** A printed sum against the sum of its rows. */
export interface SumCheck {
  readonly role: FigureRole;
  readonly sum: Rational;
  readonly printed: Rational;
  /** sum − printed. */
  readonly gap: Rational;
  readonly at: Place;
  /** Whether the gap is nothing, or no more than rounding makes of percentages or of a coarser sum. */
  readonly isRight: boolean;
}

/** What is right and wrong in somebody else's table. */
export interface Audit {
  /** One for each column with a printed sum. */
  readonly sums: readonly SumCheck[];
  /** Undefined when the table has no percentages, or no weights to make them of. */
  readonly percents?: Reading;
  /** Undefined when the table has no amounts, or nothing to make them of. */
  readonly amounts?: Reading;
  readonly isConsistent: boolean;
}

/**
 * Recomputes somebody else's table: whether its rows make its sums, its weights its percentages, and its weights (or
 * percentages) its amounts, by which rules of rounding.
 * Law: a table made by a rule is recognised as made by it; an amount changed by one unit is noticed.
 * Requires: no weight negative, not all zero.
 */
export function auditTable(table: ForeignTable, unit?: Rational): Audit {
  const { rows, whole } = table;
  const column = (role: FigureRole): Column | undefined => {
    const figures = rows.map((row) => row[role]).filter((figure) => figure !== undefined);
    return figures.length > 0 ? figures : undefined;
  };
  const [weights, percents, amounts] = FIGURE_ROLES.map(column);
  const percentReading = weights && percents && readPercents(percents, weights, whole);
  const reading =
    amounts &&
    readAmounts(amounts, {
      weights,
      percents,
      whole,
      total: table.total?.amount,
      rest: table.rest?.amount,
      unit,
    });
  const sums = FIGURE_ROLES.flatMap((role) => sumOf(role, table));
  const readings = [percentReading, reading].filter((one) => one !== undefined);
  return {
    sums,
    percents: percentReading,
    amounts: reading,
    isConsistent:
      sums.every(({ isRight }) => isRight) &&
      readings.every(({ rules, isWithinPercents }) => rules.length > 0 || isWithinPercents),
  };
}

function sumOf(role: FigureRole, { rows, rest, total, whole }: ForeignTable): SumCheck[] {
  const printed = total?.[role];
  const figures = [...rows, ...(rest ? [rest] : [])].flatMap((row) => row[role] ?? []);
  if (!printed || figures.length === 0) return [];
  const made = sum(figures.map(({ value }) => value));
  const gap = subtract(made, printed.value);
  const isRight = gap.numerator === 0n || isRounding(role, gap, made, printed, figures, whole);
  return [{ role, sum: made, printed: printed.value, gap, at: printed.at, isRight }];
}

/**
 * Amounts add up to the last unit, unless they were never rounded. Weights and percentages may make a sum that is
 * printed coarser than they; and percentages, each rounded by itself, a little more or less than the whole.
 */
function isRounding(
  role: FigureRole,
  gap: Rational,
  made: Rational,
  printed: PrintedFigure,
  figures: Column,
  whole: Rational,
): boolean {
  const finest = figures.map(({ step }) => step).reduce((a, b) => (compare(a, b) < 0 ? a : b));
  const most = multiply(finest, rational(BigInt(figures.length), 2n));
  const isWithin = compare(absolute(gap), most) <= 0;
  if (role === 'amount') return isWithin && compare(finest, UNROUNDED) <= 0;
  const isCoarser = compare(printed.step, finest) > 0;
  if (isCoarser && compare(inSteps(made, printed.step), printed.value) === 0) return true;
  if (role === 'weight' || compare(printed.value, whole) !== 0) return false;
  return isWithin;
}

/** Amounts that are written as finely as this were never rounded: nobody pays a part of an öre. */
const UNROUNDED = rational(1n, 10n ** 6n);

function inSteps(value: Rational, step: Rational): Rational {
  const steps = rational(value.numerator * step.denominator, value.denominator * step.numerator);
  return multiply(rational(roundHalfAway(steps)), step);
}
