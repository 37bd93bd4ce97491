import {
  absolute,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../../kernel/number.js';
import { inSteps } from '../../../text/foreign/adding.js';
import type { ForeignTable, PrintedFigure, TableColumn } from '../../../text/foreign/foreign.js';

/** A figure that is printed otherwise than computed. */
export interface Deviation {
  readonly name: string;
  readonly printed: PrintedFigure;
  readonly computed: Rational;
}

/**
 * A column that follows from others, line by line. `across`: their sum; `tax`: a part of one; `change`: the difference of two
 * years, or that as per cent; `part-of`: a column as per cent of another; `price-times`: a price times a count; `price-of`: money by a count; `share`: each row's part of a column's sum.
 */
export interface Check {
  readonly test: 'across' | 'tax' | 'change' | 'part-of' | 'price-times' | 'price-of' | 'share';
  readonly column: TableColumn;
  readonly of: readonly TableColumn[];
  /** How many lines were tested. */
  readonly lines: number;
  readonly deviating: readonly Deviation[];
  /** Every line is what it follows from, to its last place; else some are only as near as what they follow from is printed. */
  readonly isExact: boolean;
}

/** A line of a table: a row, or the row of sums. */
export interface Relation {
  readonly name: string;
  readonly printed: PrintedFigure;
  readonly exact: Rational;
  /** How far the exact figure may be off, since what it is made of is printed rounded. */
  readonly slack: Rational;
  /** Whether it is the row of sums. */
  readonly isSum: boolean;
}

/**
 * Tries a relation on every line that has figures for it: `isRight` when it holds of all, two at least; `isNear` when it
 * holds of most, or of the sums where the headings tell it, so that the others are wrong.
 */
function tryLines(relations: readonly Relation[], isTold: boolean, parts: number) {
  const isMade = ({ printed, exact, slack }: Relation, more: Rational) => {
    const half = multiply(printed.step, HALF);
    const gap = absolute(subtract(printed.value, exact));
    return compare(subtract(gap, half), multiply(slack, more)) <= 0;
  };
  const off = relations.filter((one) => !isMade(one, ONE));
  // A sum of rows is off by what they are together.
  const isOwn = ({ isSum, slack }: Relation) => !isSum || slack.numerator !== 0n;
  const wrong = off.every(({ isSum }) => isSum) ? off : off.filter(isOwn);
  const made = relations.length - off.length;
  return {
    lines: relations.length,
    deviating: wrong.map(({ name, printed, exact }) => ({
      name,
      printed,
      computed: inSteps(exact, printed.step),
    })),
    isExact: relations.every((one) => isMade(one, NONE)),
    isRight: wrong.length === 0 && made >= 2,
    isNear:
      (made >= 2 &&
        2 * made >= relations.length &&
        isNoChance(relations.filter((one) => isMade(one, ONE)))) ||
      (isTold && isNoChance(relations.filter((one) => one.isSum && isMade(one, ONE))) && isFar(off, parts)),
  };
}

/** Whether a line is further off than its figures, each shared out or rounded by itself, could bring it. */
function isFar(off: readonly Relation[], parts: number): boolean {
  return off.some(({ printed, exact }) => {
    const gap = absolute(subtract(printed.value, exact));
    return compare(gap, multiply(printed.step, rational(BigInt(parts + 1)))) > 0;
  });
}

/** Whether chance would seldom make so many lines: each lies within a step and what is open, of all that it could be. */
function isNoChance(made: readonly Relation[]): boolean {
  let odds = 1n;
  for (const { printed, exact, slack } of made) {
    const size = divide(absolute(exact), sum([printed.step, slack, slack]));
    if (size.numerator > size.denominator) odds *= size.numerator / size.denominator;
    if (odds >= LEAST_ODDS) return true;
  }
  return false;
}

const LEAST_ODDS = 100n;

const HALF = rational(1n, 2n);
const ONE = rational(1n);
const NONE = rational(0n);

/** The lines where a column and all that it follows from have figures; those of sums only where `sums` says so. */
export function relationsOf(
  { rows, total }: ForeignTable,
  column: TableColumn,
  of: readonly TableColumn[],
  exact: (of: readonly PrintedFigure[]) => { readonly exact: Rational; readonly slack: Rational } | undefined,
  sums: boolean,
): Relation[] {
  const line = (
    name: string,
    isSum: boolean,
    cell: (one: TableColumn) => PrintedFigure | undefined,
  ): Relation[] => {
    const printed = cell(column);
    const figures = of.flatMap((one) => cell(one) ?? []);
    const made = figures.length === of.length ? exact(figures) : undefined;
    return printed && made ? [{ name, printed, isSum, ...made }] : [];
  };
  const own = rows.flatMap(({ name }, i) => line(name, false, ({ cells }) => cells[i]));
  // What follows from a wrong sum is no fault of its own.
  const hasSums = sums && [column, ...of].every(isAddedUp);
  return hasSums && total ? [...own, ...line(total.name, true, (one) => one.total)] : own;
}

/** Whether a column's total is what its rows make, or no sum. */
function isAddedUp({ isAdditive, total, figures, column }: TableColumn): boolean {
  if (!isAdditive || !total || column.kind === 'percent') return true;
  return compare(sum(figures.map(({ value }) => value)), total.value) === 0;
}

/**
 * The check of a relation that holds, or all but holds; undefined when it does not. Of one that headings tell it is enough that it holds of
 * the sums: few rows are no reason to pass over those that it does not hold of.
 */
export function checkOf(
  test: Check['test'],
  column: TableColumn,
  of: readonly TableColumn[],
  relations: readonly Relation[],
  isTold = false,
): Check | undefined {
  const { lines, deviating, isExact, isRight, isNear } = tryLines(relations, isTold, of.length);
  return isRight || isNear ? { test, column, of, lines, deviating, isExact } : undefined;
}

/** Of several the one with the smallest part of its lines deviating, of equals one that is exact; undefined when there is none. */
export function best(checks: readonly (Check | undefined)[]): Check | undefined {
  return checks.reduce((first, one) => {
    if (!one || !first) return first ?? one;
    const fewer = one.deviating.length / one.lines - first.deviating.length / first.lines;
    return fewer < 0 || (fewer === 0 && one.isExact && !first.isExact) ? one : first;
  }, undefined);
}

/** Half of the last place that a figure is printed with. */
export function halfOf(step: Rational): Rational {
  return multiply(step, HALF);
}
