import type { Located, Place } from './issue.js';
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  negate,
  type Rational,
  rational,
  sum,
} from './number.js';
import type { Party } from './party.js';

/** Money from outside that is deducted before anything is divided. */
export interface External {
  readonly title: string;
  readonly amount: Located<Rational>;
}

/** What a party has paid of the cost itself, directly to a supplier: deducted from what it pays. */
export interface Direct {
  readonly party: Party;
  readonly title: string;
  readonly amount: Located<Rational>;
}

/** A limit in kronor, or as a part of the party's own share or of what it paid last year. */
export type Bound =
  | { readonly amount: Rational }
  | { readonly part: Rational; readonly of: 'share' }
  | { readonly part: Rational; readonly of: 'last-year'; readonly lastYear: Rational };

/** The least (golv) and the most (tak) that a party pays. */
export interface Limit {
  readonly party: Party;
  readonly floor?: Bound;
  readonly cap?: Bound;
  readonly at: Place;
}

/**
 * What an agreement adjusts, in the order in which it is done: external funding is deducted, parties outside weigh
 * nothing, the rest is divided within the limits, and what parties paid directly is deducted from their amounts.
 */
export interface Adjustments {
  readonly external: readonly External[];
  readonly outside: readonly Located<Party>[];
  readonly limits: readonly Limit[];
  readonly direct: readonly Direct[];
}

export const NO_ADJUSTMENTS: Adjustments = Object.freeze({
  external: [],
  outside: [],
  limits: [],
  direct: [],
});

/** A claim on an amount with the least and the most it may pay, in whole units. */
export interface LimitedClaim {
  readonly weight: Rational;
  readonly floor?: bigint;
  readonly cap?: bigint;
}

/** Exact amounts within the limits, and the price that every unit of weight pays that no limit holds. */
export type Limited =
  | { readonly holds: true; readonly amounts: readonly Rational[]; readonly price: Rational }
  | { readonly holds: false; readonly most: bigint }
  | { readonly holds: false; readonly least: bigint };

/** A bound in whole units: a cap rounded down and a floor rounded up, so that no rounding can pass it. */
export function unitsOf(bound: Bound, which: 'floor' | 'cap', share: Rational, unit: Rational): bigint {
  const kronor =
    'amount' in bound ? bound.amount : multiply(bound.part, bound.of === 'share' ? share : bound.lastYear);
  const units = divide(kronor, unit);
  return which === 'cap' ? floor(units) : ceiling(units);
}

/**
 * Divides `units` >= 0 so that every claim pays price × weight, or its limit where that is beyond it. There is one
 * price, and it makes the amounts add up exactly. Requires: floors not above caps, no weight negative.
 * When the floors together pass the amount, or the caps cannot reach it, it says by how much.
 */
export function within(units: bigint, claims: readonly LimitedClaim[]): Limited {
  const least = claims.reduce((total, claim) => total + (claim.floor ?? 0n), 0n);
  if (least > units) return { holds: false, least };
  const isOpen = claims.some(({ weight, cap }) => weight.numerator > 0n && cap === undefined);
  const most = claims.reduce((total, claim) => total + topOf(claim), 0n);
  if (!isOpen && most < units) return { holds: false, most };
  const price = priceFor(rational(units), claims);
  return { holds: true, amounts: claims.map((claim) => paid(claim, price)), price };
}

/** The most a claim without an open end may come to pay: its cap, or with no weight its floor. */
function topOf({ weight, floor: least = 0n, cap }: LimitedClaim): bigint {
  return weight.numerator === 0n ? least : (cap ?? least);
}

/**
 * Between two neighbouring prices at which some claim reaches a limit the sum is a straight line: find the two that
 * the amount lies between, and where on the line.
 */
function priceFor(amount: Rational, claims: readonly LimitedClaim[]): Rational {
  const turns = claims
    .filter(({ weight }) => weight.numerator > 0n)
    .flatMap(({ weight, floor: least = 0n, cap }) =>
      [least, ...(cap === undefined ? [] : [cap])].map((limit) => divide(rational(limit), weight)),
    )
    .sort(compare);
  const totalAt = (price: Rational) => sum(claims.map((claim) => paid(claim, price)));
  // The last turn below the amount: the price lies there, or beyond it on the next straight line.
  let start = rational(0n);
  for (const turn of turns) if (compare(totalAt(turn), amount) <= 0) start = turn;
  const rest = add(amount, negate(totalAt(start)));
  if (rest.numerator === 0n) return start;
  const moving = claims.filter(
    ({ weight, floor: least = 0n, cap }) =>
      compare(multiply(weight, start), rational(least)) >= 0 &&
      (cap === undefined || compare(multiply(weight, start), rational(cap)) < 0),
  );
  return add(start, divide(rest, sum(moving.map(({ weight }) => weight))));
}

function paid({ weight, floor: least = 0n, cap }: LimitedClaim, price: Rational): Rational {
  const open = multiply(weight, price);
  if (compare(open, rational(least)) < 0) return rational(least);
  return cap !== undefined && compare(open, rational(cap)) > 0 ? rational(cap) : open;
}
