import { nth } from '../kernel/nth.js';
import { total } from '../kernel/number.js';
import type { Apportionment } from './apportionment.js';
import { cascade } from './cascade.js';
import { byDivisors, type DivisorRule, tiedBy } from './divisors.js';
import { mustBeApportionable } from './faults.js';
import { prove } from './laws.js';
import { queueOf, tieOrder, wholeWeights } from './queue.js';
import { type Claim, isDivisorRule, type Point, pointOf, type Rounding } from './rounding.js';

export { queueOf } from './queue.js';
export { type Claim, ROUNDING_FORMS, type Rounding } from './rounding.js';

/**
 * Divides whole `units` between claims in proportion to their weights: the only rounding in the program.
 *
 * Law: the amounts add up to `units` (where nobody takes the rest: together with `leftover`); a claim of zero gets zero;
 * a credit mirrors its charge; the order of the claims changes nobody's amount, unless the rule speaks of the table's.
 * Each is within one unit of its exact share, but for who takes a rest, by a cascade and by divisor methods. Asserted on
 * each call. Throws: ApportionError when there is no answer. Source: Balinski & Young, Fair Representation (2001).
 */
export function apportion(units: bigint, claims: readonly Claim[], rounding: Rounding): Apportionment {
  mustBeApportionable(units, claims, rounding);
  const result = units < 0n ? mirrored(round(-units, claims, rounding)) : round(units, claims, rounding);
  prove(units, claims, rounding, result);
  return result;
}

/** The same of a credit. */
function mirrored(charge: Apportionment): Apportionment {
  return {
    ...charge,
    amounts: charge.amounts.map((amount) => -amount),
    leftovers: charge.leftovers.map((leftover) => -leftover),
    leftover: -charge.leftover,
  };
}

/** Applies the rule to a non-negative number of units. */
function round(units: bigint, claims: readonly Claim[], rounding: Rounding): Apportionment {
  const weights = wholeWeights(claims);
  const point = pointOf(rounding.rule);
  if (point) return handOut(units, weights, point, queueOf(units, claims, rounding), claims);
  const all = {
    leftovers: weights.map(() => 0n),
    leftover: 0n,
    receivers: [],
    isTied: false,
    isDrawn: false,
  };
  const { rule } = rounding;
  if (!isDivisorRule(rule)) return { ...all, amounts: cascade(units, weights) };
  const amounts = divide(rule, units, weights, tieOrder(claims));
  return { ...all, amounts, ...settledAmong(tiedBy(rule, weights, amounts), claims) };
}

/** Rounds each share by itself, and offers what that leaves in turn; what is too much is taken from those that have something. */
function handOut(
  units: bigint,
  weights: readonly bigint[],
  { share, taker, takes }: Point,
  queue: readonly number[],
  claims: readonly Claim[],
): Apportionment {
  const shares = (share === 'floor' ? down : nearest)(units, weights);
  const leftover = units - total(shares);
  const [size, sign] = leftover < 0n ? [-leftover, -1n] : [leftover, 1n];
  const count = takes === 'one' ? Number(size) : leftover === 0n ? 0 : 1;
  const able = takes === 'one' && leftover < 0n ? queue.filter((i) => nth(shares, i) > 0n) : queue;
  const receivers = able.slice(0, count);
  const leftovers = weights.map(() => 0n);
  for (const i of receivers) leftovers[i] = takes === 'one' ? sign : leftover;

  const whole = total(weights);
  const claim = (i: number) => (taker === 'largest' ? nth(weights, i) : (units * nth(weights, i)) % whole);
  const next = able[receivers.length];
  const least = next === undefined ? undefined : claim(next);
  const equals = receivers.filter((i) => claim(i) === least);
  const { isTied, isDrawn } = settledAmong(equals, claims);
  return {
    amounts: shares.map((amount, i) => (leftovers[i] === 0n ? amount : amount + nth(leftovers, i))),
    leftovers,
    leftover,
    receivers,
    isTied: taker === 'remainders' && isTied,
    isDrawn: (taker === 'remainders' || taker === 'largest') && isDrawn,
  };
}

/** What settled for those who received that another, who did not, was their equal. */
function settledAmong(equals: readonly number[], claims: readonly Claim[]) {
  const isDrawn = (i: number) => nth(claims, i).rank !== undefined;
  return { isTied: !equals.every(isDrawn), isDrawn: equals.some(isDrawn) };
}

function down(units: bigint, weights: readonly bigint[]): bigint[] {
  const whole = total(weights);
  return weights.map((weight) => (units * weight) / whole);
}

function nearest(units: bigint, weights: readonly bigint[]): bigint[] {
  const whole = total(weights);
  return weights.map((weight) => (2n * units * weight + whole) / (2n * whole));
}

/** A divisor method on claims as they came; it settles ties by their order. */
function divide(
  rule: DivisorRule,
  units: bigint,
  weights: readonly bigint[],
  order: readonly number[],
): bigint[] {
  const parts = byDivisors(
    rule,
    units,
    order.map((i) => nth(weights, i)),
  );
  const amounts = weights.map(() => 0n);
  for (const [place, i] of order.entries()) amounts[i] = nth(parts, place);
  return amounts;
}
