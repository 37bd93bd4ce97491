import { largestRemainder, leftoverQueue } from './kernel.js';
import { absolute, type Rational, rational, roundHalfAway, toIntegers } from './number.js';
import { compareText } from './party.js';
import { assert } from './problem.js';

/** A party's claim on the amount. Ties between equal claims go by `code`, ascending by code point. */
export interface Claim {
  readonly code: string;
  readonly weight: Rational;
}

/** How amounts become whole units. `residual`: the claim with the code takes what rounding leaves. */
export type Rounding =
  | { readonly rule: 'largest-remainder' }
  | { readonly rule: 'half-up' }
  | { readonly rule: 'residual'; readonly code: string; readonly name?: string };

/** Every rule of rounding and how it is written, the default first. */
export const ROUNDING_FORMS: Readonly<Record<Rounding['rule'], string>> = Object.freeze({
  'largest-remainder': 'largest-remainder',
  'half-up': 'half-up',
  residual: 'residual:<party>',
});

/** Whole units per claim, in the order of the claims, and what rounding left over. */
export interface Apportionment {
  readonly amounts: readonly bigint[];
  /** How many leftover units each claim took: part of its amount. */
  readonly leftovers: readonly bigint[];
  /** The units that rounding left over; with `half-up` nobody takes them. */
  readonly leftover: bigint;
  /** Who took them, as indexes of claims, in the order of the queue. */
  readonly receivers: readonly number[];
  /** Whether the last to receive had the same remainder as the first to go without. */
  readonly isTied: boolean;
}

/**
 * Divides whole `units` between claims in proportion to their weights: the only rounding in the program.
 *
 * Law: the amounts add up to `units` (with `half-up`: together with `leftover`); a claim of zero gets zero; a
 * credit mirrors its charge; the order of the claims changes nobody's amount. Each law is asserted on each call.
 * Requires: no weight negative, not all zero, distinct codes. Source: Balinski & Young, Fair Representation (2001).
 */
export function apportion(units: bigint, claims: readonly Claim[], rounding: Rounding): Apportionment {
  assert(
    claims.every(({ weight }) => weight.numerator >= 0n),
    'no weight is negative',
  );
  assert(
    new Set(claims.map(({ code }) => code.normalize('NFC'))).size === claims.length,
    'codes are distinct',
  );
  const ranked = tieOrder(claims);
  const weights = toIntegers(ranked.map(({ weight }) => weight));
  const size = units < 0n ? -units : units;
  const sign = units < 0n ? -1n : 1n;
  const { amounts, leftovers, receivers, isTied } = round(size, weights, ranked, rounding);

  const back = inverse(ranked.map(({ index }) => index));
  const result = {
    amounts: back.map((place) => sign * (amounts[place] ?? 0n)),
    leftovers: back.map((place) => sign * (leftovers[place] ?? 0n)),
    leftover: sign * leftoverOf(size, amounts, leftovers),
    receivers: receivers.map((place) => ranked[place]?.index ?? 0),
    isTied,
  };
  prove(units, claims, rounding, result);
  return result;
}

/** The order in which claims above zero are offered a leftover unit, as indexes of claims: the first receives first. */
export function queueOf(units: bigint, claims: readonly Claim[]): number[] {
  const ranked = tieOrder(claims).filter(({ weight }) => weight.numerator > 0n);
  const size = units < 0n ? -units : units;
  return leftoverQueue(size, toIntegers(ranked.map(({ weight }) => weight))).map(
    (i) => ranked[i]?.index ?? 0,
  );
}

interface Ranked extends Claim {
  readonly index: number;
}

/** Larger weight first, then code: the order that settles every tie, so that the input's order never does. */
function tieOrder(claims: readonly Claim[]): Ranked[] {
  const integers = toIntegers(claims.map(({ weight }) => weight));
  return claims
    .map((claim, index) => ({ ...claim, index }))
    .sort((a, b) => {
      const difference = (integers[b.index] ?? 0n) - (integers[a.index] ?? 0n);
      return difference < 0n ? -1 : difference > 0n ? 1 : compareText(a.code, b.code);
    });
}

type Rounded = Omit<Apportionment, 'leftover'>;

/** Applies the rule to a non-negative number of units. */
function round(
  units: bigint,
  weights: readonly bigint[],
  claims: readonly Claim[],
  rounding: Rounding,
): Rounded {
  if (rounding.rule === 'largest-remainder') return byLargestRemainder(units, weights);
  const amounts = halfUp(units, weights);
  const leftovers = weights.map(() => 0n);
  if (rounding.rule === 'half-up') return { amounts, leftovers, receivers: [], isTied: false };

  const taker = claims.findIndex(({ code }) => code === rounding.code);
  assert(taker >= 0, 'the residual party takes part');
  const rest = units - total(amounts);
  amounts[taker] = (amounts[taker] ?? 0n) + rest;
  leftovers[taker] = rest;
  return { amounts, leftovers, receivers: rest === 0n ? [] : [taker], isTied: false };
}

function byLargestRemainder(units: bigint, weights: readonly bigint[]): Rounded {
  const amounts = largestRemainder(units, weights);
  const whole = total(weights);
  const leftovers = weights.map((weight, i) => (amounts[i] ?? 0n) - (units * weight) / whole);
  const queue = leftoverQueue(units, weights);
  const receivers = queue.slice(0, Number(total(leftovers)));
  const remainder = (place: number) => (units * (weights[queue[place] ?? -1] ?? 0n)) % whole;
  const isTied = receivers.length > 0 && remainder(receivers.length - 1) === remainder(receivers.length);
  return { amounts, leftovers, receivers, isTied };
}

function halfUp(units: bigint, weights: readonly bigint[]): bigint[] {
  const whole = total(weights);
  return weights.map((weight) => roundHalfAway(rational(units * weight, whole)));
}

/** What rounding left over: handed out, or with nobody to take it. */
function leftoverOf(units: bigint, amounts: readonly bigint[], leftovers: readonly bigint[]): bigint {
  const handedOut = total(leftovers);
  return handedOut === 0n ? units - total(amounts) : handedOut;
}

/** What must hold of every result before anyone sees it; also in production. */
function prove(units: bigint, claims: readonly Claim[], { rule }: Rounding, result: Apportionment): void {
  const weights = toIntegers(claims.map(({ weight }) => weight));
  const whole = total(weights);
  const unclaimed = rule === 'half-up' ? result.leftover : 0n;
  assert(total(result.amounts) + unclaimed === units, 'the amounts add up to the total');
  for (const [i, amount] of result.amounts.entries()) {
    const weight = weights[i] ?? 0n;
    const own = rule === 'residual' ? amount - (result.leftovers[i] ?? 0n) : amount;
    const error = absolute(rational(own * whole - units * weight));
    assert(error.numerator < whole, 'each amount is within one unit of its exact share');
    assert(weight > 0n || own === 0n, 'a weight of zero pays nothing');
    assert(own === 0n || own < 0n === units < 0n, 'amounts have the sign of the total');
  }
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

/** From "who stands at each place" to "the place of each". */
function inverse(order: readonly number[]): number[] {
  const places: number[] = new Array(order.length);
  for (const [place, index] of order.entries()) places[index] = place;
  return places;
}
