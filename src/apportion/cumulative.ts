import { nth } from '../kernel/nth.js';
import {
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
} from '../kernel/number.js';
import { assert } from '../kernel/problem.js';
import { roundRunning, soFar } from './round-running.js';

type Row = readonly Rational[];

/**
 * Rounds exact units that follow each other in time, a row a party, so that each row ends at its own whole sum.
 *
 * Law: every cell and every sum so far of a row is its exact value rounded down or up, and the row adds up to its sum;
 * columns and the sum of all so far too, where such a table exists, and otherwise as near as what the sums of the rows
 * are rounded by allows when it falls as late as it can. A row whose sum is no rounding of its exact one (it takes a rest)
 * is followed in proportion. Rows below zero mirror those above, and are rounded apart from them. Asserted on each call.
 * Requires: a sum a row, zero where the row is; rows in an order of their own (by code), that equals go by.
 */
export function roundOverTime(
  exact: readonly Row[],
  rowSums: readonly bigint[],
): readonly (readonly bigint[])[] {
  const cells = exact.map((row) => row.map(() => 0n));
  for (const sign of [1n, -1n]) {
    const own = [...exact.keys()].filter((i) => signOf(nth(exact, i)) === sign);
    const rounded = roundCharges(
      own.map((i) => (sign < 0n ? nth(exact, i).map(negate) : nth(exact, i))),
      own.map((i) => sign * nth(rowSums, i)),
    );
    for (const [place, i] of own.entries()) cells[i] = nth(rounded, place).map((cell) => sign * cell);
  }
  return cells;
}

/** The sign of the first value that is not zero. */
function signOf(row: Row): bigint {
  const first = row.find(({ numerator }) => numerator !== 0n);
  return first === undefined ? 0n : first.numerator < 0n ? -1n : 1n;
}

function roundCharges(exact: readonly Row[], rowSums: readonly bigint[]): readonly (readonly bigint[])[] {
  const rows = exact.map((row, i) => followed(row, nth(rowSums, i)));
  const late = () => rows.map((row, i) => endingLate(row, nth(rowSums, i)));
  const rounded = roundRunning(rows, rowSums) ?? roundRunning(rows, rowSums, late());
  assert(rounded !== undefined, 'rows that each end at a rounding of their sum can be rounded');
  return rounded;
}

/** What a row follows: itself, or in proportion what ends at a sum that is no rounding of its own. */
function followed(row: Row, rowSum: bigint): Row {
  const exact = sum(row);
  if (rowSum === floor(exact) || rowSum === ceiling(exact)) return row;
  assert(exact.numerator !== 0n, 'a row of nothing adds up to nothing');
  return row.map((value) => divide(multiply(value, rational(rowSum)), exact));
}

/** A row that ends at its whole sum: what that is rounded by falls in its last cells, as late as they can hold it. */
function endingLate(row: Row, rowSum: bigint): Row {
  const sums = soFar(row);
  let end = rational(rowSum);
  const isUp = compare(end, sum(row)) > 0;
  const cells: Rational[] = [];
  for (let j = row.length - 1; j > 0; j--) {
    const cell = nth(row, j);
    const most = subtract(end, rational(isUp ? ceiling(cell) : floor(cell)));
    const own = nth(sums, j - 1);
    const start = compare(most, own) > 0 === isUp ? most : own;
    cells.unshift(subtract(end, start));
    end = start;
  }
  return row.length === 0 ? row : [end, ...cells];
}
