import type { Place } from '../../../kernel/issue.js';
import {
  absolute,
  compare,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../../kernel/number.js';
import { inSteps } from '../../../text/foreign/adding.js';
import type { ForeignTable, PrintedFigure, TableColumn } from '../../../text/foreign/foreign.js';
import type { FigureRole } from '../../../text/foreign/roles.js';

/** A printed sum against the sum of its rows. */
export interface SumCheck {
  readonly column: TableColumn;
  /** The row that is called so, where it is not the row of sums of the table. */
  readonly row?: string;
  /** What its figures look like: money, shares or bare figures. */
  readonly looks: FigureRole;
  readonly sum: Rational;
  readonly printed: Rational;
  /** sum − printed. */
  readonly gap: Rational;
  readonly at: Place;
  /** Whether the gap is nothing, or no more than rounding makes of percentages or of a coarser sum. */
  readonly isRight: boolean;
  /** The gap is a few people: official statistics disturb every figure by itself, sums too, so that nobody is known by them. */
  readonly isDisturbed?: boolean;
}

/**
 * Tests every column that has a printed sum and may be added up. What is no sum refutes money, taxes, things counted, shares, years,
 * and what the table is shared by; other columns may have a mean for a total, so that nothing is told of them.
 */
export function sumChecks(table: ForeignTable): SumCheck[] {
  return table.columns.flatMap((column): SumCheck[] => {
    const { total, figures, isRead } = column;
    if (!isRead || !total || figures.length === 0) return [];
    const looks = looksOf(column);
    const made = sum(figures.map(({ value }) => value));
    const gap = subtract(made, total.value);
    const isRight = gap.numerator === 0n || isRounding(column, looks, made, total, table.whole);
    const isDisturbed = !isRight && isFewPeople(column, gap);
    const check = { column, looks, sum: made, printed: total.value, gap, at: total.at, isRight, isDisturbed };
    // Percentages of change and prices make a sum by chance.
    if (!column.isAdditive && (column.column.kind !== 'change' || looks === 'percent')) return [];
    const isTold =
      isToldSum(column, total, table.whole) &&
      !isOfSomeRows(column, total, table) &&
      !mayBeMissing(column, total);
    return isRight || isTold ? [check] : [];
  });
}

/** The rows that are called sums of others, or their wholes, and are not. */
export function subtotalChecks({ mismatches, columns }: ForeignTable): SumCheck[] {
  return mismatches.flatMap(({ name: row, index, printed: { value: printed, at }, sum: made }) => {
    const column = columns.find((one) => one.column.index === index);
    if (!column) return [];
    const told = { column, row, looks: looksOf(column), sum: made, printed, at };
    return [{ ...told, gap: subtract(made, printed), isRight: false }];
  });
}

/** Whether a gap is no more than a person or two a row. Source: SCB, disturbed tables since 2025. */
function isFewPeople({ column, cells }: TableColumn, gap: Rational): boolean {
  const most = rational(BigInt(Math.min(Math.max(3, cells.length), 30)));
  return PEOPLE.includes(column.unit ?? '') && compare(absolute(gap), most) <= 0;
}

const PEOPLE: readonly string[] = ['invånare', 'elever', 'barn', 'personer'];

/** Whether a total is the sum of those rows that have a figure in every column with a total, or without those that may be sums of others: the rest are parts of them, or more than they. */
function isOfSomeRows(
  column: TableColumn,
  total: PrintedFigure,
  { columns, rows, sumLike }: ForeignTable,
): boolean {
  const summed = columns.filter((one) => one.isRead && one.isAdditive && one.total);
  const isInAll = (row: number) => summed.every(({ cells }) => cells[row] !== undefined);
  const isParty = (row: number) =>
    !sumLike.some(({ at: { line, column: place } }) => {
      const at = rows[row]?.at;
      return at?.line === line && at.column === place;
    });
  return [isInAll, isParty].some((isOne) => {
    const some = column.cells.filter((_, row) => isOne(row));
    const made = sum([...some, column.rest].flatMap((figure) => figure?.value ?? []));
    return some.length > 1 && compare(made, total.value) === 0;
  });
}

/** Whether a blank cell may be the figure that a total is more than its rows by: what they make too much, no figure mends. */
function mayBeMissing({ cells, figures }: TableColumn, { value }: PrintedFigure): boolean {
  if (!cells.includes(undefined)) return false;
  const made = sum(figures.map((one) => one.value));
  const signs = new Set([value, ...figures.map((one) => one.value)].map(({ numerator }) => numerator < 0n));
  return signs.size > 1 || compare(absolute(made), absolute(value)) < 0;
}

/** Whether a total that the rows do not make can be nothing but a sum. */
function isToldSum(one: TableColumn, total: PrintedFigure, whole: Rational): boolean {
  const { column, role, isAdditive, hasMissing, cells, figures } = one;
  // A blank is nothing where money is paid; elsewhere it is a figure that is missing.
  const isOpen = hasMissing || (!MONEY.includes(column.kind) && cells.includes(undefined));
  if (isOpen) return false;
  if (!isAdditive) return isMoneyOff(one, total);
  if (column.kind === 'percent') {
    const isBetween =
      figures.some(({ value }) => compare(value, total.value) <= 0) &&
      figures.some(({ value }) => compare(value, total.value) >= 0);
    return !isBetween || compare(total.value, whole) === 0;
  }
  if (isNearSum(figures, total)) return true;
  const isBareYear = column.period !== undefined && /^\P{L}*$/u.test(column.heading);
  return column.kind === 'weight' || MONEY.includes(column.kind) || isBareYear || role !== undefined;
}

/** Whether a change is told to be in kronor, or is too large for one in per cent, and the total is further off than rounding to thousands or millions brings it. */
function isMoneyOff({ column, step, figures }: TableColumn, total: PrintedFigure): boolean {
  const isLarge = figures.some(({ value }) => compare(absolute(value), LARGEST_PERCENT) > 0);
  if (column.currency === undefined && !isLarge) return false;
  const gap = absolute(subtract(sum(figures.map(({ value }) => value)), total.value));
  const open = multiply(step ?? ZERO, rational(BigInt(figures.length), 2n));
  return !step || compare(step, ONE) <= 0 || compare(gap, open) > 0;
}

/** What grows more in per cent from one year to the next began as all but nothing. */
const LARGEST_PERCENT = rational(1_000n);

const MONEY: readonly string[] = ['amount', 'tax'];

/** Whether a total is more than any row, and within a tenth of what they make: no mean, and no figure of its own. */
function isNearSum(figures: readonly PrintedFigure[], { value }: PrintedFigure): boolean {
  const made = sum(figures.map((one) => one.value));
  const isMost = figures.every((one) => compare(absolute(one.value), absolute(value)) < 0);
  const gap = multiply(absolute(subtract(made, value)), rational(10n));
  return figures.length > 2 && isMost && compare(gap, absolute(made)) <= 0;
}

/** A column of figures, whatever it is to the table. */
export function isFigures({ column, figures }: TableColumn): boolean {
  return column.isFigures && !column.isIdentity && figures.length > 0;
}

function looksOf({ role, column }: TableColumn): FigureRole {
  if (role !== undefined && role !== 'name') return role;
  if (column.kind === 'percent' || column.unit === '%') return 'percent';
  return MONEY.includes(column.kind) && isKronor(column.currency) ? 'amount' : 'weight';
}

/** Whether money is in kronor: it is when nothing says otherwise. */
export function isKronor(currency: string | undefined): boolean {
  return currency === undefined || currency === 'SEK';
}

/**
 * Amounts add up to the last unit, unless they were never rounded. Weights and percentages may make a sum that is
 * printed coarser than they; and percentages, each rounded by itself, a little more or less than the whole.
 */
function isRounding(
  { step: finest, figures }: TableColumn,
  looks: FigureRole,
  made: Rational,
  printed: PrintedFigure,
  whole: Rational,
): boolean {
  if (!finest) return false;
  const gap = absolute(subtract(made, printed.value));
  const most = multiply(finest, rational(BigInt(figures.length), 2n));
  // Beyond the tenth decimal a spreadsheet's own arithmetic shows.
  if (looks === 'percent' && compare(gap, NOISE) <= 0) return true;
  const isWithin = compare(gap, most) <= 0;
  if (looks === 'amount') return isWithin && compare(finest, UNROUNDED) <= 0;
  const isCoarser = compare(printed.step, finest) > 0;
  if (isCoarser && compare(inSteps(made, printed.step), printed.value) === 0) return true;
  return looks === 'percent' && compare(printed.value, whole) === 0 && isWithin;
}

const NOISE = rational(1n, 10n ** 10n);

/** Amounts that are written as finely as this were never rounded: nobody pays a part of an öre. */
const UNROUNDED = rational(1n, 10n ** 6n);
