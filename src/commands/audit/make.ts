import type { Place } from '../../kernel/issue.js';
import {
  absolute,
  compare,
  multiply,
  type Rational,
  rational,
  roundHalfAway,
  subtract,
  sum,
} from '../../kernel/number.js';
import {
  FIGURE_ROLES,
  type FigureRole,
  type ForeignTable,
  type PrintedFigure,
} from '../../text/foreign/foreign.js';
import { readAmounts } from './amounts.js';
import { type Column, finestStep, type Made, type Reading, readPercents } from './column.js';
import { isUndecided, type Repeated, repeatedNames, untestedRoles, type Verdict } from './verdict.js';

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
  readonly repeated: readonly Repeated[];
  /** Columns that were read, but that nothing could be tested against. */
  readonly untested: readonly FigureRole[];
  readonly verdict: Verdict;
}

/**
 * Recomputes somebody else's table: whether its rows make its sums, its weights its percentages, and its weights (or
 * percentages) its amounts, by which rules of rounding.
 * Law: a table made by a rule is recognised as made by it; an amount changed by one unit is noticed; a table with figures
 * that were not read or not tested is never consistent.
 * Requires: no weight or percentage negative, and neither all zero.
 */
export function auditTable(table: ForeignTable, unit?: Rational): Audit {
  const { rows, whole } = table;
  const column = (role: FigureRole): Column | undefined => {
    const figures = rows.map((row) => row[role]).filter((figure) => figure !== undefined);
    return figures.length > 0 ? figures : undefined;
  };
  const [weights, percents, amounts] = FIGURE_ROLES.map(column);
  const settled = (role: FigureRole, reading: Made | undefined) =>
    reading && { ...reading, isUndecided: isUndecided(reading, role, table) };
  const percentReading = settled('percent', weights && percents && readPercents(percents, weights, whole));
  const total = table.total?.amount;
  const making = { weights, percents, whole, total, rest: table.rest?.amount, unit };
  const amountReading = settled('amount', amounts && readAmounts(amounts, making));
  const sums = FIGURE_ROLES.flatMap((role) => sumOf(role, table));
  const untested = untestedRoles(table, sums, [
    ['percent', percentReading],
    ['amount', amountReading],
  ]);
  const found = { sums, percents: percentReading, amounts: amountReading };
  const told = { ...found, repeated: repeatedNames(table), untested };
  return { ...told, verdict: verdictOf(told, table) };
}

function verdictOf(audit: Omit<Audit, 'verdict'>, { unread }: ForeignTable): Verdict {
  const { sums, percents, amounts, repeated, untested } = audit;
  const readings = [percents, amounts].filter((one) => one !== undefined);
  const isWrong = ({ rules, isWithinPercents, isUndecided }: Reading) =>
    rules.length === 0 && !isWithinPercents && !isUndecided;
  const isDoubtful = unread.some(({ kind }) => kind === 'heading');
  const isTwice = repeated.some(({ isTold }) => !isTold);
  const isOff = isTwice || sums.some(({ isRight }) => !isRight) || readings.some(isWrong);
  if (isOff && !isDoubtful) return 'inconsistent';
  const isWhole = unread.length + untested.length + repeated.length === 0;
  return isWhole && !readings.some((one) => one.isUndecided) ? 'consistent' : 'incomplete';
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
  const finest = finestStep(figures);
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
