import { nth } from '../../../kernel/nth.js';
import {
  absolute,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  roundHalfAway,
  subtract,
} from '../../../kernel/number.js';
import type { Figures } from './figures.js';
import type { Shares } from './hypothesis.js';

/** Two keys in round proportions, twentieths or thirds, that make one of the rows which tell them most apart. */
export function mixedKeys(
  plain: readonly Shares[],
  units: bigint,
  { counts, scale }: Pick<Figures, 'counts' | 'scale'>,
): Shares[] {
  const exact = plain.filter(({ slack }) => slack === undefined);
  return exact.flatMap((first, i) =>
    exact.slice(i + 1).flatMap((second) => {
      const whole = first.whole * second.whole;
      const gaps = first.parts.map((part, row) => part * second.whole - nth(second.parts, row) * first.whole);
      const parts = furthest(gaps, ROWS_TRIED).flatMap((row) => {
        const rest = nth(counts, row) * second.whole - nth(second.parts, row) * scale * units;
        return roundPart(rest * first.whole, scale * units * nth(gaps, row), [
          3n * whole,
          2n * sizeOf(units * nth(gaps, row)),
        ]);
      });
      const different = parts.filter(
        (part, place) => parts.findIndex((one) => compare(one, part) === 0) === place,
      );
      return different.map((part) => mixed(first, second, part));
    }),
  );
}

/** A row may be wrong: so many are tried. */
const ROWS_TRIED = 3;

/** Where the largest stand, whatever their sign. */
function furthest(values: readonly bigint[], count: number): number[] {
  const sizes = values.map(sizeOf);
  const order = [...sizes.keys()].sort((a, b) => (nth(sizes, a) > nth(sizes, b) ? -1 : 1));
  return order.slice(0, count);
}

/** The round proportion within a distance of `above / below`; none where the distance is so long that it tells nothing. Whole numbers alone, for these are many. */
function roundPart(above: bigint, below: bigint, [far, of]: readonly [bigint, bigint]): Rational[] {
  if (60n * far >= of) return [];
  const [numerator, denominator] = below < 0n ? [-above, -below] : [above, below];
  for (const parts of [20n, 3n]) {
    const count = roundHalfAway({ numerator: numerator * parts, denominator });
    const isNear = sizeOf(count * denominator - numerator * parts) * of <= far * parts * denominator;
    if (count > 0n && count < parts && isNear) return [rational(count, parts)];
  }
  return [];
}

function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function mixed(first: Shares, second: Shares, part: Rational): Shares {
  const [own, rest] = [part.numerator * second.whole, (part.denominator - part.numerator) * first.whole];
  const parts = first.parts.map((one, i) => one * own + nth(second.parts, i) * rest);
  const whole = part.denominator * first.whole * second.whole;
  const key = { kind: 'mixed', first: first.key, part, second: second.key } as const;
  return { key, parts, whole, isAll: true, isTold: false };
}

/** A fixed amount each and the rest by a key, as the rows that tell most apart have it: the roundest amount that they allow, in whole units. */
export function fixedEach(
  { parts, whole, slack }: Shares,
  units: Rational,
  { counts, scale }: Pick<Figures, 'counts' | 'scale'>,
): bigint | undefined {
  const [most, least] = [largest(parts), largest(parts.map((part) => -part))];
  const gap = rational(nth(parts, most) - nth(parts, least), whole);
  if (gap.numerator === 0n || slack !== undefined) return undefined;
  const slope = divide(rational(nth(counts, most) - nth(counts, least), scale), gap);
  const each = subtract(
    rational(nth(counts, least), scale),
    multiply(slope, rational(nth(parts, least), whole)),
  );
  const open = divide(ONE, gap);
  for (let grain = 10n ** 9n; grain >= 1n; grain /= 10n) {
    const round = rational(roundHalfAway(divide(each, rational(grain))) * grain);
    const isPart = round.numerator !== 0n && compare(absolute(round), absolute(units)) < 0;
    if (isPart && compare(absolute(subtract(round, each)), open) <= 0) return round.numerator;
  }
  return undefined;
}

/** Where the largest stands, of equals the first. */
function largest(values: readonly bigint[]): number {
  return values.reduce((most, value, i) => (value > nth(values, most) ? i : most), 0);
}
