import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { number, written } from '../../tests/helpers/figures.js';
import { law, same } from '../../tests/helpers/laws.js';
import {
  decimalsOf,
  floor,
  isWhole,
  parseDecimal,
  parseExact,
  rational,
  roundHalfAway,
  toDecimal,
  toExact,
  toIntegers,
  toShortDecimal,
} from './number.js';

describe('reading and writing', () => {
  law('a text is read as the number it writes', [written], ({ text, digits, places }) => {
    const { numerator, denominator } = parseDecimal(text);
    return numerator * 10n ** BigInt(places) === digits * denominator;
  });

  law('what is read is written again as it was', [written], ({ text, digits, places }) => {
    const plain = text.replace(/^(-?)0+(?=\d)/, '$1');
    return toDecimal(parseDecimal(text), places) === (digits === 0n ? plain.replace('-', '') : plain);
  });

  law(
    'a number is written with the nearest decimals, halves away from zero',
    [number, fc.integer({ min: 0, max: 20 })],
    (value, places) => {
      const text = toDecimal(value, places);
      const digits = BigInt(text.replace('.', ''));
      const form = places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${places}}$`);
      const power = 10n ** BigInt(places);
      return form.test(text) && isNearestHalfAway(digits, value.numerator * power, value.denominator);
    },
  );

  law('a number has the decimals that are left without its last zeros', [written], ({ text, places }) => {
    const zeros = places === 0 ? 0 : (/0*$/.exec(text)?.[0].length ?? 0);
    return decimalsOf(parseDecimal(text)) === places - Math.min(zeros, places);
  });

  law(
    'no decimals write a number whose denominator has another factor than 2 and 5',
    [number, fc.constantFrom(3n, 7n, 11n, 13n, 9n)],
    ({ numerator, denominator }, factor) =>
      decimalsOf(rational(numerator * factor + 1n, denominator * factor * 10n)) === undefined,
  );

  it.each(['', '-', '.', '.5', '5.', '+1', '1,5', '1 000', ' 1', '1\n', '1e5', '0x10', '1_0', 'NaN', '٣'])(
    'the text "%s" is refused',
    (text) => {
      expect(() => parseDecimal(text)).toThrow(RangeError);
    },
  );

  it('a refund is written as its charge with a sign', () => {
    // 1/8 is 0.125.
    expect(toDecimal(rational(1n, 8n), 2)).toBe('0.13');
    expect(toDecimal(rational(-1n, 8n), 2)).toBe('-0.13');
  });

  it('zero has no sign, also when a small debt is rounded to it', () => {
    expect(toDecimal(rational(-1n, 1000n), 2)).toBe('0.00');
    expect(toDecimal(parseDecimal('-0'), 0)).toBe('0');
  });

  it.each([
    ['442.6', parseDecimal('442.60')],
    ['-7', rational(-7n)],
    ['1/3', rational(1n, 3n)],
    ['-22/7', rational(-22n, 7n)],
  ])('what no text can round is written exactly, and read again: %s', (text, value) => {
    expect(toExact(value)).toBe(text);
    expect(parseExact(text)).toEqual(value);
  });

  it('a short text has no more decimals than the number needs', () => {
    expect(toShortDecimal(parseDecimal('442.60'))).toBe('442.6');
    expect(toShortDecimal(parseDecimal('1200000.00'))).toBe('1200000');
    expect(toShortDecimal(rational(1n, 3n), 6)).toBe('0.333333');
    expect(toShortDecimal(rational(2n, 3n))).toBe('0.666666666667');
  });
});

describe('rounding', () => {
  law('the floor is the last whole number not above', [number], (value) => {
    const { numerator, denominator } = value;
    const whole = floor(value);
    return whole * denominator <= numerator && numerator < (whole + 1n) * denominator;
  });

  law('the nearest whole number is at most a half away, and a half goes away from zero', [number], (value) =>
    isNearestHalfAway(roundHalfAway(value), value.numerator, value.denominator),
  );

  law('a number is whole when nothing is left of dividing it out', [number], (value) =>
    same(isWhole(value), value.numerator % value.denominator === 0n),
  );

  law(
    'integers keep the proportions of the numbers they stand for',
    [fc.array(number, { minLength: 1, maxLength: 8 })],
    (values) => {
      const integers = toIntegers(values);
      return values.every(
        ({ numerator, denominator }, i) =>
          values.every(
            (other, j) =>
              (integers[i] ?? 0n) * other.numerator * denominator ===
              (integers[j] ?? 0n) * numerator * other.denominator,
          ) &&
          (integers[i] ?? 0n) * numerator >= 0n &&
          ((integers[i] ?? 0n) === 0n) === (numerator === 0n),
      );
    },
  );
});

/** Whether `whole` is `numerator/denominator` rounded: at most half off, and exactly half only away from zero. */
function isNearestHalfAway(whole: bigint, numerator: bigint, denominator: bigint): boolean {
  const twiceOff = 2n * (whole * denominator - numerator);
  const away = numerator < 0n ? -twiceOff : twiceOff;
  return away <= denominator && away > -denominator;
}
