import type { Division } from '../core/allocation.js';
import {
  absolute,
  compare,
  decimalsOf,
  divide,
  floor,
  multiply,
  negate,
  type Rational,
  rational,
  sum,
} from '../core/number.js';
import { showMoney } from './figures.js';
import type { Words } from './words/words.js';

/** An amount in whole units without its remainder: towards zero, since a credit mirrors its charge. */
export function roundedDown(exact: Rational, unit: Rational): Rational {
  const size = multiply(rational(floor(divide(absolute(exact), unit))), unit);
  return exact.numerator < 0n ? negate(size) : size;
}

/** What the amounts make when each is rounded down. */
export function sumDown({ rows, unit }: Division): Rational {
  return sum(rows.map(({ exact }) => roundedDown(exact, unit)));
}

/** An amount with six decimals, cut rather than rounded, and dots when there are more. */
export function approximate(value: Rational, { mark }: Words): string {
  const millionth = rational(1n, 1_000_000n);
  const cut = roundedDown(value, millionth);
  if (compare(cut, value) === 0) return showMoney(value, mark);
  return showMoney(cut, mark, decimalsOf(millionth)).replace(/ kr$/, '… kr');
}
