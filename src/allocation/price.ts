import { add, compare, divide, multiply, type Rational, subtract, sum, ZERO } from '../kernel/number.js';

/** A claim on an amount with the least and the most that it may pay, exact. */
export interface LimitedClaim {
  readonly weight: Rational;
  readonly floor?: Rational;
  readonly cap?: Rational;
}

/** Exact amounts within the limits, and the price that every unit of weight pays that no limit holds. */
export type Limited =
  | { readonly holds: true; readonly amounts: readonly Rational[]; readonly price: Rational }
  | { readonly holds: false; readonly most: Rational }
  | { readonly holds: false; readonly least: Rational };

/**
 * Divides an amount >= 0 so that every claim pays price × weight, or its limit where that is beyond it. There is one
 * price, and it makes the amounts add up exactly. Requires: floors not above caps, no weight negative.
 * When the floors together pass the amount, or the caps cannot reach it, it says by how much.
 */
export function within(amount: Rational, claims: readonly LimitedClaim[]): Limited {
  const least = sum(claims.map(({ floor = ZERO }) => floor));
  if (compare(least, amount) > 0) return { holds: false, least };
  const isOpen = claims.some(({ weight, cap }) => weight.numerator > 0n && cap === undefined);
  const most = sum(claims.map(topOf));
  if (!isOpen && compare(most, amount) < 0) return { holds: false, most };
  const price = priceFor(amount, least, claims);
  return { holds: true, amounts: claims.map((claim) => paid(claim, price)), price };
}

/** The most a claim without an open end may come to pay: its cap, or with no weight its floor. */
function topOf({ weight, floor: least = ZERO, cap }: LimitedClaim): Rational {
  return weight.numerator === 0n ? least : (cap ?? least);
}

/** A price at which a claim leaves its floor or comes to its cap, and what that changes in the sum of all. */
interface Turn {
  readonly price: Rational;
  /** What is paid whatever the price, and the weight that pays by the price. */
  readonly held: Rational;
  readonly moving: Rational;
}

/**
 * Between two neighbouring turns what all pay is a straight line, `held + moving × price`, that never falls: follow it
 * from turn to turn up to the last that the amount reaches. The price lies there, or beyond it on the line.
 */
function priceFor(amount: Rational, least: Rational, claims: readonly LimitedClaim[]): Rational {
  let [held, moving, price] = [least, ZERO, ZERO];
  for (const turn of claims.flatMap(turnsOf).sort((a, b) => compare(a.price, b.price))) {
    if (compare(add(held, multiply(moving, turn.price)), amount) > 0) break;
    [held, moving, price] = [add(held, turn.held), add(moving, turn.moving), turn.price];
  }
  return moving.numerator === 0n ? price : divide(subtract(amount, held), moving);
}

function turnsOf({ weight, floor: least = ZERO, cap }: LimitedClaim): Turn[] {
  if (weight.numerator === 0n) return [];
  const leaves = { price: divide(least, weight), held: subtract(ZERO, least), moving: weight };
  if (cap === undefined) return [leaves];
  return [leaves, { price: divide(cap, weight), held: cap, moving: subtract(ZERO, weight) }];
}

function paid({ weight, floor: least = ZERO, cap }: LimitedClaim, price: Rational): Rational {
  const open = multiply(weight, price);
  if (compare(open, least) < 0) return least;
  return cap !== undefined && compare(open, cap) > 0 ? cap : open;
}
