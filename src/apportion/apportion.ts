import { nth } from '../kernel/nth.js';
import { rational, roundHalfAway, toIntegers, total } from '../kernel/number.js';
import { assert } from '../kernel/problem.js';
import type { Apportionment } from './apportionment.js';
import { byDivisors, compareQuotients, marginOf } from './divisors.js';
import { mustBeApportionable } from './faults.js';
import { largestRemainder, leftoverQueue } from './largest-remainder.js';
import { prove } from './laws.js';
import { type Claim, isDivisorRule, type Rounding, takerOf, tieOrder } from './rounding.js';

export { type Claim, ROUNDING_FORMS, type Rounding } from './rounding.js';

/**
 * Divides whole `units` between claims in proportion to their weights: the only rounding in the program.
 *
 * Law: the amounts add up to `units` (with `half-up`: together with `leftover`); a claim of zero gets zero; a
 * credit mirrors its charge; the order of the claims changes nobody's amount, unless the rule speaks of first or last.
 * Each is within one unit of its exact share, but for who takes a rest, and by divisor methods. Asserted on each call.
 * Throws: ApportionError when there is no answer. Source: Balinski & Young, Fair Representation (2001).
 */
export function apportion(units: bigint, claims: readonly Claim[], rounding: Rounding): Apportionment {
  mustBeApportionable(units, claims, rounding);
  const ranked = tieOrder(claims);
  const weights = toIntegers(ranked.map(({ weight }) => weight));
  const sign = units < 0n ? -1n : 1n;
  const size = sign * units;
  const taker = takerOf(claims, rounding);
  const { amounts, leftovers, receivers, isTied } = round(
    size,
    weights,
    rounding,
    ranked.findIndex(({ index }) => index === taker),
  );

  const back = inverse(ranked.map(({ index }) => index));
  const result = {
    amounts: back.map((place) => sign * nth(amounts, place)),
    leftovers: back.map((place) => sign * nth(leftovers, place)),
    leftover: sign * leftoverOf(size, amounts, leftovers),
    receivers: receivers.map((place) => nth(ranked, place).index),
    isTied,
  };
  prove(units, claims, rounding, result);
  return result;
}

/** The order in which claims above zero are offered a leftover unit, as indexes of claims: the first receives first. */
export function queueOf(units: bigint, claims: readonly Claim[]): number[] {
  const ranked = tieOrder(claims).filter(({ weight }) => weight.numerator > 0n);
  const size = units < 0n ? -units : units;
  return leftoverQueue(size, toIntegers(ranked.map(({ weight }) => weight))).map((i) => nth(ranked, i).index);
}

type Rounded = Omit<Apportionment, 'leftover'>;

/** Applies the rule to a non-negative number of units; `taker` is the place of who takes the rest. */
function round(units: bigint, weights: readonly bigint[], { rule }: Rounding, taker: number): Rounded {
  if (rule === 'largest-remainder') return byLargestRemainder(units, weights);
  const leftovers = weights.map(() => 0n);
  if (isDivisorRule(rule)) {
    const amounts = byDivisors(rule, units, weights);
    const { last, next } = marginOf(rule, weights, amounts);
    const isTied = last !== undefined && next !== undefined && compareQuotients(last, next) === 0;
    return { amounts, leftovers, receivers: [], isTied };
  }
  const amounts = rule === 'floor-first' ? down(units, weights) : halfUp(units, weights);
  if (rule === 'half-up') return { amounts, leftovers, receivers: [], isTied: false };

  assert(taker >= 0, 'the residual party takes part');
  const rest = units - total(amounts);
  amounts[taker] = nth(amounts, taker) + rest;
  leftovers[taker] = rest;
  return { amounts, leftovers, receivers: rest === 0n ? [] : [taker], isTied: false };
}

function byLargestRemainder(units: bigint, weights: readonly bigint[]): Rounded {
  const amounts = largestRemainder(units, weights);
  const whole = total(weights);
  const leftovers = weights.map((weight, i) => nth(amounts, i) - (units * weight) / whole);
  const queue = leftoverQueue(units, weights);
  const receivers = queue.slice(0, Number(total(leftovers)));
  const [last, next] = [receivers.at(-1), queue[receivers.length]];
  const remainder = (place: number) => (units * nth(weights, place)) % whole;
  const isTied = last !== undefined && next !== undefined && remainder(last) === remainder(next);
  return { amounts, leftovers, receivers, isTied };
}

function down(units: bigint, weights: readonly bigint[]): bigint[] {
  const whole = total(weights);
  return weights.map((weight) => (units * weight) / whole);
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

/** From "who stands at each place" to "the place of each". */
function inverse(order: readonly number[]): number[] {
  const places: number[] = new Array(order.length);
  for (const [place, index] of order.entries()) places[index] = place;
  return places;
}
