import { nth } from '../../../kernel/nth.js';
import { divide, ONE, type Rational, rational, roundHalfAway, toIntegers } from '../../../kernel/number.js';

/** Printed figures counted in a unit: `counts` of them, where a unit has `scale`; and rounded to whole units. */
export interface Figures {
  readonly counts: readonly bigint[];
  readonly scale: bigint;
  readonly rounded: readonly bigint[];
}

/** Figures in units of a kind. */
export function figuresIn(values: readonly Rational[], unit: Rational): Figures {
  const counts = toIntegers([...values.map((value) => divide(value, unit)), ONE]);
  return figuresOf(counts.slice(0, -1), nth(counts, values.length));
}

/** The same figures without so many whole units each. */
export function figuresWithout({ counts, scale }: Figures, units: bigint): Figures {
  return figuresOf(
    counts.map((count) => count - units * scale),
    scale,
  );
}

function figuresOf(counts: readonly bigint[], scale: bigint): Figures {
  const rounded = counts.map((count) => roundHalfAway(rational(count, scale)));
  return { counts, scale, rounded };
}
