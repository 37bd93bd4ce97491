import { nth } from '../../kernel/nth.js';
import { absolute, compare, multiply, type Rational, rational, subtract } from '../../kernel/number.js';
import type { NamedColumns } from '../../text/foreign/columns.js';
import type { TableColumn } from '../../text/foreign/foreign.js';
import type { Check } from './checks/check.js';
import { type Complete, canBeKey, isMoney, isShareColumn, isToldKey } from './complete.js';
import type { Ruling } from './rule/search.js';

/** A column that was shared out, and what it may have been shared by. */
export interface Target {
  readonly of: Complete;
  readonly keys: readonly Complete[];
  /** What is made of it: parts of it, or itself once more. */
  readonly made: readonly Complete[];
}

/**
 * The columns that were shared out: money that follows from nothing, or is the sum of others, which may be its instalments, and what a tax is
 * reckoned on. What follows from others is no key, nor is what is made of the amount.
 */
export function targetsOf(
  complete: readonly Complete[],
  checks: readonly Check[],
  named: NamedColumns,
): Target[] {
  const isMade = ({ of }: Complete) => checks.some(({ column }) => column === of);
  const isTaxed = ({ of }: Complete) =>
    checks.some((one) => one.test === 'tax' && one.of.length === 1 && one.of[0] === of);
  const keys = complete.filter((one) => canBeKey(one) && mayBeKey(one.of, named) && !isMade(one));
  const targets = complete.filter(
    (one) => isShared(one.of, named) || (named.amount === undefined && isTaxed(one)),
  );
  return targets.flatMap((of) => {
    const own = checks.filter(({ column, test }) => column === of.of && test === 'across');
    // A sum of others is told of where it is money.
    const isTold =
      own.length === 0 || (isMoney(of.of) && own.every(({ deviating }) => deviating.length === 0));
    if (!isTold) return [];
    const parts = own.flatMap((one) => one.of);
    const made = keys.filter((key) => isPartOf(key, of));
    return [{ of, made, keys: keys.filter((key) => !parts.includes(key.of) && !made.includes(key)) }];
  });
}

/** Whether figures that nothing tells to be a key are the amount itself, or in every row the same part of it: what falls due in a half, a quarter or a month. */
function isPartOf(key: Complete, target: Complete): boolean {
  const isBeside = isMoney(key.of) || key.of.column.index > target.of.column.index;
  if (key === target || isToldKey(key.of) || !isBeside) return false;
  return partsOf(key, target) !== undefined;
}

function partsOf(key: Complete, target: Complete): bigint | undefined {
  return PARTS.find((parts) => {
    const most = multiply(key.step, rational(parts));
    return key.values.every((value, row) => {
      const gap = subtract(multiply(value, rational(parts)), nth(target.values, row));
      return compare(absolute(gap), most) < 0;
    });
  });
}

/** Units that amounts may have been rounded to so that what falls due is whole: as many of its own as there are parts. */
export function unitsOfParts({ of, made }: Target): Rational[] {
  return made.map((one) => multiply(one.step, rational(partsOf(one, of) ?? 1n)));
}

const PARTS = [1n, 2n, 3n, 4n, 6n, 12n];

/**
 * What is kept of a ruling for what the column follows from. What follows from a price refutes no key, however near it comes; nor does
 * an instalment, which takes what the others left. Of a sum of others nothing is told but a key that makes it, or rows that are further from
 * that than the rounding of each could bring them.
 */
export function settledBy(ruling: Ruling, { of }: Target, checks: readonly Check[]): Ruling[] {
  const { state, found, column } = ruling;
  const own = checks.filter((one) => one.column === column);
  const sum = own.find(({ test }) => test === 'across');
  if (state === 'known') return [ruling];
  if (sum) {
    const most = multiply(of.step, rational(BigInt(sum.of.length)));
    const isFar = found.every(({ deviating, computed }) =>
      deviating.every(
        (row) => compare(absolute(subtract(nth(computed, row), nth(of.values, row))), most) > 0,
      ),
    );
    return isFar && (state === 'deviating' || state === 'apart') ? [ruling] : [];
  }
  return own.length > 0 || isInstalment(column, checks)
    ? [{ ...ruling, state: 'undecided', found: [] }]
    : [ruling];
}

/** Whether a column is one of several that make a sum, row by row alike but for a unit for each of them. */
function isInstalment(column: TableColumn, checks: readonly Check[]): boolean {
  return checks.some(({ test, of, deviating }) => {
    if (test !== 'across' || deviating.length > 0 || !of.includes(column)) return false;
    return column.cells.every((cell, row) =>
      of.every(({ cells }) => {
        const other = cells[row];
        if (!cell || !other) return cell === other;
        const most = multiply(cell.step, rational(BigInt(of.length)));
        return compare(absolute(subtract(cell.value, other.value)), most) <= 0;
      }),
    );
  });
}

/** Whether a column may be a key: what the user names, else every column. */
function mayBeKey(column: TableColumn, { weight, percent }: NamedColumns): boolean {
  const said = isShareColumn(column) ? percent : weight;
  return said === undefined || column.role === (isShareColumn(column) ? 'percent' : 'weight');
}

/** Whether a column is shared out: money, or what the user or what is left says. */
function isShared(column: TableColumn, { amount }: NamedColumns): boolean {
  if (amount !== undefined || column.role === 'amount') return column.role === 'amount';
  return column.column.kind === 'amount' && column.role !== 'weight';
}
