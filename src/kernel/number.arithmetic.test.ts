import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { number } from '../../tests/helpers/figures.js';
import { law, same } from '../../tests/helpers/laws.js';
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  rational,
  subtract,
  sum,
  ZERO,
} from './number.js';

const two = [number, number] as const;
const three = [number, number, number] as const;
const whole = fc.bigInt(-(10n ** 20n), 10n ** 20n);
const positive = fc.bigInt(1n, 10n ** 20n);

describe('a number', () => {
  law(
    'is kept in lowest terms over a positive denominator',
    [whole, positive, fc.boolean()],
    (n, d, flip) => {
      const { numerator, denominator } = rational(n, flip ? -d : d);
      const isEqual = numerator * d === (flip ? -n : n) * denominator;
      return isEqual && denominator > 0n && divisor(numerator, denominator) === 1n;
    },
  );

  it('has no zero denominator', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  law('adding over a common denominator adds the numerators', [whole, whole, positive], (a, b, d) =>
    same(add(rational(a, d), rational(b, d)), rational(a + b, d)),
  );

  law(
    'multiplying multiplies the numerators and the denominators',
    [whole, positive, whole, positive],
    (a, c, b, d) => same(multiply(rational(a, c), rational(b, d)), rational(a * b, c * d)),
  );

  law(
    'the order of terms and of factors is of no consequence',
    [...two],
    (a, b) => same(add(a, b), add(b, a)) && same(multiply(a, b), multiply(b, a)),
  );

  law(
    'the grouping of terms and of factors is of no consequence',
    [...three],
    (a, b, c) =>
      same(add(add(a, b), c), add(a, add(b, c))) &&
      same(multiply(multiply(a, b), c), multiply(a, multiply(b, c))),
  );

  law('a sum is multiplied term by term', [...three], (a, b, c) =>
    same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))),
  );

  law('subtracting undoes adding', [...two], (a, b) => same(subtract(add(a, b), b), a));

  law('dividing undoes multiplying', [...two], (a, b) => {
    const divisor = b.numerator === 0n ? ONE : b;
    return same(divide(multiply(a, divisor), divisor), a);
  });

  law(
    'a number and its negation cancel, and have one size',
    [number],
    (a) =>
      same(add(a, negate(a)), ZERO) && same(absolute(a), absolute(negate(a))) && absolute(a).numerator >= 0n,
  );

  law('a sum is what adding one by one gives', [fc.array(number, { maxLength: 6 })], (values) => {
    const common = values.reduce((product, { denominator }) => product * denominator, 1n);
    const numerators = values.map(({ numerator, denominator }) => (numerator * common) / denominator);
    return same(
      sum(values),
      rational(
        numerators.reduce((total, n) => total + n, 0n),
        common,
      ),
    );
  });
});

describe('comparing', () => {
  law(
    'over a common denominator the numerators decide',
    [whole, whole, positive],
    (a, b, d) => Math.sign(compare(rational(a, d), rational(b, d))) === (a < b ? -1 : a > b ? 1 : 0),
  );

  law(
    'of two numbers one is less, or they are the same',
    [...two],
    (a, b) => compare(a, b) === -compare(b, a) && (compare(a, b) === 0) === same(a, b),
  );

  law(
    'adding the same to both keeps which is less',
    [...three],
    (a, b, c) => compare(add(a, c), add(b, c)) === compare(a, b),
  );
});

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b);
}
