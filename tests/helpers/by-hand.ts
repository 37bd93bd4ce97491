import {
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../src/kernel/number.js';
import type { Bill } from './claims.js';

/** What a rule means: how a share is rounded, whose turn it is to take of the rest, and how much at a turn. */
export type Meaning = readonly ['down' | 'nearest', Turn | undefined, ('a unit' | 'all')?];

type Turn = 'largest remainder' | 'first' | 'last' | 'largest' | 'named';

/** A claim while it is divided by hand: what it is worth exactly, what it has, and its place in the table. */
interface Hand {
  readonly code: string;
  readonly weight: Rational;
  readonly rank?: number;
  readonly exact: Rational;
  readonly place: number;
  share: bigint;
  taken: bigint;
}

/** Divides as one does by hand: each share by itself, then the rest given or taken back, until nothing is left of it. */
export function byHand(
  { units, claims, rounding }: Bill,
  [rounds, turn, portion]: Meaning,
): Pick<Hand, 'share' | 'taken'>[] {
  const size = units < 0n ? -units : units;
  const whole = sum(claims.map(({ weight }) => weight));
  const hands = claims.map(({ code, weight, rank }, place): Hand => {
    const exact = divide(multiply(rational(size), weight), whole);
    const raised =
      rounds === 'down'
        ? exact
        : { numerator: 2n * exact.numerator + exact.denominator, denominator: 2n * exact.denominator };
    return { code, weight, rank, exact, place, share: raised.numerator / raised.denominator, taken: 0n };
  });
  let rest = hands.reduce((left, { share }) => left - share, size);
  const step = rest < 0n ? -1n : 1n;
  while (rest !== 0n && turn !== undefined) {
    const able = hands.filter(
      (hand) =>
        (turn === 'named' ? 'code' in rounding && hand.code === rounding.code : hand.weight.numerator > 0n) &&
        (portion === 'all' || (hand.taken === 0n && hand.share + step >= 0n)),
    );
    const taker = able.reduce((best, hand) => (goesBefore(hand, best, turn) ? hand : best));
    const taken = portion === 'all' ? rest : step;
    taker.taken += taken;
    rest -= taken;
  }
  const sign = units < 0n ? -1n : 1n;
  return hands.map(({ share, taken }) => ({ share: sign * share, taken: sign * taken }));
}

/** Whose turn it is before another's; of equals the one drawn first, the larger weight, then the lower code. */
function goesBefore(one: Hand, other: Hand, turn: Turn): boolean {
  if (turn === 'first' || turn === 'named') return one.place < other.place;
  if (turn === 'last') return one.place > other.place;
  const cut = ({ exact, share }: Hand) => subtract(exact, rational(share));
  const further = turn === 'largest' ? compare(one.weight, other.weight) : compare(cut(one), cut(other));
  const drawn = ({ rank = 1000 }: Hand) => rank;
  const order = further || drawn(other) - drawn(one) || compare(one.weight, other.weight);
  return order === 0 ? one.code < other.code : order > 0;
}
