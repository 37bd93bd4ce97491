/** An exact number: `numerator / denominator` in lowest terms, the denominator positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The longest figure that is read, in digits. Longer ones are refused: no budget has more than forty. */
export const MAX_DIGITS = 40;

/** Makes a rational in lowest terms. The denominator must not be zero. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('a rational has no zero denominator');
  if (denominator === 1n) return { numerator, denominator };
  const common = greatestCommonDivisor(numerator, denominator);
  if (common === 1n && denominator > 0n) return { numerator, denominator };
  const divisor = denominator < 0n ? -common : common;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);
export const HUNDRED = rational(100n);

/**
 * Reads canonical decimal text (`-12.50`: digits, at most one point) as the exact number it writes.
 * Dialects (comma, spaces) are the concern of `input/figure.ts`. Throws on any other text: that is our bug.
 */
export function parseDecimal(text: string): Rational {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`not canonical decimal text: ${text}`);
  const point = text.indexOf('.');
  if (point < 0) return rational(BigInt(text));
  const decimals = text.slice(point + 1);
  return rational(BigInt(text.slice(0, point) + decimals), powerOfTen(decimals.length));
}

/** Writes a number with exactly `places` decimals, halves rounded away from zero: 1/8 with 2 places is `0.13`. */
export function toDecimal(value: Rational, places: number): string {
  const { numerator, denominator } = value;
  const scaled = roundHalfAway({ numerator: numerator * powerOfTen(places), denominator });
  if (places === 0) return String(scaled);
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Writes a number exactly, with as few decimals as that takes; when none do, with `places`: 1/3 is `0.333333333333`. */
export function toShortDecimal(value: Rational, places = 12): string {
  return toDecimal(value, decimalsOf(value) ?? places);
}

/** Writes any number exactly: as decimals when some do (442.6), else as a fraction (1/3). */
export function toExact(value: Rational): string {
  return decimalsOf(value) === undefined ? `${value.numerator}/${value.denominator}` : toShortDecimal(value);
}

/** Reads what `toExact` wrote. */
export function parseExact(text: string): Rational {
  const [numerator = '', denominator] = text.split('/');
  return denominator === undefined ? parseDecimal(text) : rational(BigInt(numerator), BigInt(denominator));
}

/** How many decimals write the number exactly; undefined when none do (1/3). */
export function decimalsOf(value: Rational): number | undefined {
  if (isWhole(value)) return 0;
  let rest = value.denominator;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** 1, 10, 100 …: those of figures are made once. */
export function powerOfTen(exponent: number): bigint {
  return TENS[exponent] ?? 10n ** BigInt(exponent);
}

const TENS = Array.from({ length: MAX_DIGITS + 1 }, (_, exponent) => 10n ** BigInt(exponent));

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator + b.numerator, a.denominator);
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function absolute(a: Rational): Rational {
  return a.numerator < 0n ? negate(a) : a;
}

export function multiply(a: Rational, b: Rational): Rational {
  if (b.numerator === 1n && b.denominator === 1n) return a;
  const below = isWhole(a) ? b.denominator : a.denominator * b.denominator;
  return rational(a.numerator * b.numerator, below);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** The sum, which is brought to lowest terms once. */
export function sum(values: readonly Rational[]): Rational {
  let [above, below] = [0n, 1n];
  for (const { numerator, denominator } of values) {
    if (denominator === below) {
      above += numerator;
      continue;
    }
    const more = below % denominator === 0n ? 1n : denominator / greatestCommonDivisor(below, denominator);
    below *= more;
    above = above * more + numerator * (below / denominator);
  }
  return rational(above, below);
}

/** The sum of whole numbers. */
export function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isWhole(value: Rational): boolean {
  return value.denominator === 1n;
}

/** The greatest whole number not above the value. */
export function floor(value: Rational): bigint {
  const quotient = value.numerator / value.denominator;
  return value.numerator < 0n && !isWhole(value) ? quotient - 1n : quotient;
}

/** The least whole number not below the value. */
export function ceiling(value: Rational): bigint {
  return -floor(negate(value));
}

/** The nearest whole number; halves go away from zero, so a credit mirrors its charge. */
export function roundHalfAway(value: Rational): bigint {
  if (isWhole(value)) return value.numerator;
  const { numerator, denominator } = absolute(value);
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  return value.numerator < 0n ? -rounded : rounded;
}

/** The nearest multiple of a unit, in the same way. */
export function roundTo(value: Rational, unit: Rational): Rational {
  return multiply(rational(roundHalfAway(divide(value, unit))), unit);
}

/** Whole numbers in the same proportions as the values: each times their least common denominator. */
export function toIntegers(values: readonly Rational[]): bigint[] {
  let common = 1n;
  for (const { denominator } of values) {
    if (common % denominator === 0n) continue;
    common = (common / greatestCommonDivisor(common, denominator)) * denominator;
  }
  return values.map(({ numerator, denominator }) =>
    denominator === common ? numerator : numerator * (common / denominator),
  );
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (x > SAFE || y > SAFE) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  // Below 2^53 whole numbers of the machine are exact, and many times faster; most so below 2^31.
  let [m, n] = [Number(x), Number(y)];
  while (n > MOST_INT) [m, n] = [n, m % n];
  if (n === 0) return BigInt(m);
  let [i, j] = [n, (m % n) | 0];
  while (j > 0) [i, j] = [j, (i % j) | 0];
  return i === 1 ? 1n : BigInt(i);
}

const MOST_INT = 2 ** 31 - 1;
