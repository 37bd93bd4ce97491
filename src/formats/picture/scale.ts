import { compare, divide, type Rational, subtract, ZERO } from '../../kernel/number.js';

/** Where a value stands among others, as a part of what they span. */
export interface Scale {
  readonly place: (value: Rational) => Rational;
  /** Where zero stands, unless at the start. */
  readonly zero?: Rational;
}

/** The scale of some values and zero, from the least to the largest. Where all are zero it has but one place. */
export function scaleOf(values: readonly Rational[]): Scale {
  const least = values.reduce((low, value) => (compare(value, low) < 0 ? value : low), ZERO);
  const most = values.reduce((high, value) => (compare(value, high) > 0 ? value : high), ZERO);
  const span = subtract(most, least);
  const place = (value: Rational) => (span.numerator === 0n ? ZERO : divide(subtract(value, least), span));
  return { place, zero: least.numerator === 0n ? undefined : place(ZERO) };
}
