import { nth } from '../kernel/nth.js';
import { compare, toIntegers } from '../kernel/number.js';
import { compareText } from '../kernel/party.js';
import { leftoverQueue } from './largest-remainder.js';
import { type Claim, namesParty, pointOf, type Rounding, type Taker } from './rounding.js';

/**
 * The claims that what rounding leaves is offered to, as indexes in turn; none when the rule offers nothing. None of
 * them is zero, but for a party that is named.
 */
export function queueOf(
  units: bigint,
  claims: readonly Claim[],
  rounding: Rounding = { rule: 'largest-remainder' },
): number[] {
  if (namesParty(rounding)) return indexesOf(claims, ({ code }) => code === rounding.code);
  return QUEUES[pointOf(rounding.rule)?.taker ?? 'nobody'](claims, units < 0n ? -units : units);
}

/** The claim that takes all that rounding leaves, as an index of claims; -1 when the rule has none, or one that is not there. */
export function takerOf(claims: readonly Claim[], rounding: Rounding): number {
  return pointOf(rounding.rule)?.takes === 'all' ? (queueOf(0n, claims, rounding)[0] ?? -1) : -1;
}

const QUEUES: Readonly<Record<Taker, (claims: readonly Claim[], size: bigint) => number[]>> = Object.freeze({
  remainders: byRemainder,
  first: (claims) => indexesOf(claims, isPositive),
  last: (claims) => indexesOf(claims, isPositive).reverse(),
  largest: bySize,
  party: () => [],
  nobody: () => [],
});

function byRemainder(claims: readonly Claim[], size: bigint): number[] {
  const order = tieOrder(claims).filter((i) => isPositive(nth(claims, i)));
  const weights = toIntegers(order.map((i) => nth(claims, i).weight));
  return leftoverQueue(size, weights).map((place) => nth(order, place));
}

/** A weight is what is compared here: only equal ones stay in the order that settles ties. */
function bySize(claims: readonly Claim[]): number[] {
  const order = tieOrder(claims).filter((i) => isPositive(nth(claims, i)));
  return order.sort((a, b) => compare(nth(claims, b).weight, nth(claims, a).weight));
}

/**
 * Indexes by rank where lots were drawn, then larger weight, then code: the order that settles every tie, so that the
 * input's order never does.
 */
export function tieOrder(claims: readonly Claim[]): readonly number[] {
  const known = ORDERS.get(claims);
  if (known) return known;
  const integers = toIntegers(claims.map(({ weight }) => weight));
  // Numbers of the machine are compared many times faster, and below 2^53 they are exact.
  const areSafe = integers.every((one) => one <= BigInt(Number.MAX_SAFE_INTEGER));
  const sizes = areSafe ? integers.map(Number) : integers;
  const order = [...claims.keys()].sort((a, b) => {
    const own = nth<number | bigint>(sizes, a);
    const other = nth<number | bigint>(sizes, b);
    return own === other ? compareText(nth(claims, a).code, nth(claims, b).code) : own > other ? -1 : 1;
  });
  // Seldom is anyone drawn by lot; those that were not stay as they are.
  const rankOf = (i: number) => nth(claims, i).rank ?? Number.MAX_SAFE_INTEGER;
  if (claims.some(({ rank }) => rank !== undefined)) order.sort((a, b) => rankOf(a) - rankOf(b));
  ORDERS.set(claims, order);
  return order;
}

/** What was put in order: claims stay what they are once they are made. */
const ORDERS = new WeakMap<readonly Claim[], readonly number[]>();

function indexesOf(claims: readonly Claim[], holds: (claim: Claim) => boolean): number[] {
  return claims.flatMap((claim, i) => (holds(claim) ? [i] : []));
}

function isPositive({ weight }: Claim): boolean {
  return weight.numerator > 0n;
}
