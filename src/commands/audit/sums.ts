import type { Place } from '../../kernel/issue.js';
import { absolute, compare, multiply, type Rational, rational, subtract, sum } from '../../kernel/number.js';
import { inSteps } from '../../text/foreign/adding.js';
import type { ForeignTable, PrintedFigure, TableColumn } from '../../text/foreign/foreign.js';
import type { FigureRole } from '../../text/foreign/roles.js';
import { type Column, finestStep } from './column.js';

/** A printed sum against the sum of its rows. */
export interface SumCheck {
  /** Undefined of a column that is not what the table is shared by, shared out or its shares. */
  readonly role?: FigureRole;
  /** What its figures look like: money, shares or bare figures. */
  readonly looks: FigureRole;
  readonly heading: string;
  /** The column's number, from 1. */
  readonly number?: number;
  readonly sum: Rational;
  readonly printed: Rational;
  /** sum − printed. */
  readonly gap: Rational;
  readonly at: Place;
  /** Whether the gap is nothing, or no more than rounding makes of percentages or of a coarser sum. */
  readonly isRight: boolean;
}

/** The printed sum of the column that has a role, if it has one. */
export function sumOf(
  role: FigureRole,
  { rows, rest, total, whole, headings, numbers }: ForeignTable,
): SumCheck[] {
  const printed = total?.[role];
  const figures = [...rows, ...(rest ? [rest] : [])].flatMap((row) => row[role] ?? []);
  if (!printed || figures.length === 0) return [];
  const told = { role, looks: role, heading: headings[role] ?? '', number: numbers[role] };
  return [{ ...told, ...checked(role, figures, printed, whole) }];
}

/** What was found of the columns without a role: sums that are tested, and columns that nothing could be tested of. */
export interface OtherColumns {
  readonly sums: readonly SumCheck[];
  readonly untested: readonly TableColumn[];
}

/**
 * Tests the sums of the columns that have no role. What is no sum refutes a column of money, of taxes, of things counted or
 * of a year; others may have a mean for a total, so that nothing is told of them.
 */
export function otherColumns({ columns, whole }: ForeignTable): OtherColumns {
  const others = columns.filter(isOther);
  const sums = others.flatMap((one): SumCheck[] => {
    const { column, total, figures, isAdditive, hasMissing } = one;
    if (!total || figures.length === 0) return [];
    const looks = looksOf(one);
    const found = checked(looks, figures, total, whole);
    const isBareYear = column.period !== undefined && /^\P{L}*$/u.test(column.heading);
    const isTold = ['amount', 'tax', 'weight'].includes(column.kind) || isBareYear;
    if (!found.isRight && (!isAdditive || hasMissing || !isTold)) return [];
    const number = column.index + 1;
    return [{ looks, heading: column.heading || String(number), number, ...found }];
  });
  const tested = new Set(sums.map(({ number }) => number));
  const untested = others.filter(({ column, misprint }) => !misprint && !tested.has(column.index + 1));
  return { sums, untested };
}

/** A column of figures that was read and has no role. */
export function isOther({ role, isRead, column, figures }: TableColumn): boolean {
  return role === undefined && isRead && column.isFigures && !column.isIdentity && figures.length > 0;
}

function looksOf({ column }: TableColumn): FigureRole {
  if (column.kind === 'percent' || column.unit === '%') return 'percent';
  return ['amount', 'tax'].includes(column.kind) && isKronor(column.currency) ? 'amount' : 'weight';
}

/** Whether money is in kronor: it is when nothing says otherwise. */
export function isKronor(currency: string | undefined): boolean {
  return currency === undefined || currency === 'SEK';
}

function checked(role: FigureRole, figures: Column, printed: PrintedFigure, whole: Rational) {
  const made = sum(figures.map(({ value }) => value));
  const gap = subtract(made, printed.value);
  const isRight = gap.numerator === 0n || isRounding(role, gap, made, printed, figures, whole);
  return { sum: made, printed: printed.value, gap, at: printed.at, isRight };
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
