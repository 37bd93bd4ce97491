import { nth } from '../../../kernel/nth.js';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  roundHalfAway,
  subtract,
  ZERO,
} from '../../../kernel/number.js';
import type { Shares } from './hypothesis.js';

/** What each part costs, in units, as the most rows have it, and which they are. */
export interface Price {
  readonly least: Rational;
  readonly most: Rational;
  readonly rows: readonly number[];
}

/** The prices that most rows lie within when each is rounded to the nearest unit, or, where more do, when it is rounded anyhow. */
export function priceOf(shares: Shares, amounts: readonly Rational[]): Price | undefined {
  const [nearest, any] = [HALF, ONE].map((open) => pricesOf(shares, amounts, open));
  return !nearest || (any && any.rows.length > nearest.rows.length) ? any : nearest;
}

/** The prices that most rows lie within when each may have been rounded by so much. */
function pricesOf(
  { parts, whole, slack }: Shares,
  amounts: readonly Rational[],
  open: Rational,
): Price | undefined {
  const half = slack ? multiply(slack, rational(whole)) : ZERO;
  const spans = amounts.flatMap((amount, row) => {
    const part = rational(nth(parts, row));
    if (amount.numerator <= 0n || compare(part, half) <= 0) return [];
    const least = divide(subtract(amount, open), add(part, half));
    return [{ row, least, most: divide(add(amount, open), subtract(part, half)) }];
  });
  const ends = spans
    .flatMap(({ least, most }) => [
      { at: least, by: 1 },
      { at: most, by: -1 },
    ])
    .sort((a, b) => compare(a.at, b.at) || b.by - a.by);
  let [within, top, least] = [0, 0, ZERO];
  for (const { at, by } of ends) {
    within += by;
    if (within > top) [top, least] = [within, at];
  }
  const inside = spans.filter((span) => compare(span.least, least) <= 0 && compare(least, span.most) <= 0);
  const [first] = inside;
  if (!first) return undefined;
  const most = inside.reduce((end, span) => (compare(span.most, end) < 0 ? span.most : end), first.most);
  return { least, most, rows: inside.map(({ row }) => row) };
}

/** What may have been shared out: the roundest total, of the roundest price, or what lies between. */
export function totalsOf({ least, most }: Price, whole: Rational): Rational[] {
  const total = roundest(multiply(least, whole), multiply(most, whole));
  return [total, multiply(roundest(least, most), whole)];
}

/** The number with the fewest digits between two. */
function roundest(least: Rational, most: Rational): Rational {
  const middle = divide(add(least, most), rational(2n));
  for (let power = 12; power >= -12; power--) {
    const grain = power < 0 ? rational(1n, 10n ** BigInt(-power)) : rational(10n ** BigInt(power));
    const round = multiply(rational(roundHalfAway(divide(middle, grain))), grain);
    if (round.numerator > 0n && compare(least, round) <= 0 && compare(round, most) <= 0) return round;
  }
  return middle;
}

const HALF = rational(1n, 2n);
