import { nth } from '../kernel/nth.js';
import { compare, toIntegers } from '../kernel/number.js';
import { compareText } from '../kernel/party.js';
import { largestFirst, leftoverQueue } from './largest-remainder.js';
import { type Claim, namesParty, pointOf, type Rounding, type Taker } from './rounding.js';

/**
 * The claims that what rounding leaves is offered to, as indexes in turn; none when the rule offers nothing. None of
 * them is zero, but for a party that is named.
 */
export function queueOf(
  units: bigint,
  claims: readonly Claim[],
  rounding: Rounding = { rule: 'largest-remainder' },
): readonly number[] {
  if (namesParty(rounding)) return indexesOf(claims, ({ code }) => code === rounding.code);
  return QUEUES[pointOf(rounding.rule)?.taker ?? 'nobody'](claims, units < 0n ? -units : units);
}

/** The claim that takes all that rounding leaves, as an index of claims; -1 when the rule has none, or one that is not there. */
export function takerOf(claims: readonly Claim[], rounding: Rounding): number {
  return pointOf(rounding.rule)?.takes === 'all' ? (queueOf(0n, claims, rounding)[0] ?? -1) : -1;
}

type QueueOf = (claims: readonly Claim[], size: bigint) => readonly number[];

const QUEUES: Readonly<Record<Taker, QueueOf>> = Object.freeze({
  remainders: byRemainder,
  first: (claims) => indexesOf(claims, isPositive),
  last: (claims) => indexesOf(claims, isPositive).reverse(),
  largest: bySize,
  party: () => [],
  nobody: () => [],
});

function byRemainder(claims: readonly Claim[], size: bigint): readonly number[] {
  const known = QUEUED.get(claims);
  if (known?.size === size) return known.queue;
  const weights = wholeWeights(claims);
  const order = tieOrder(claims).filter((i) => nth(weights, i) > 0n);
  const queue = leftoverQueue(size, weights, order);
  QUEUED.set(claims, { size, queue });
  return queue;
}

/** The last queue that was made of claims. */
const QUEUED = new WeakMap<readonly Claim[], { readonly size: bigint; readonly queue: readonly number[] }>();

/** A weight is what is compared here: only equal ones stay in the order that settles ties. */
function bySize(claims: readonly Claim[]): number[] {
  const order = tieOrder(claims).filter((i) => isPositive(nth(claims, i)));
  return order.sort((a, b) => compare(nth(claims, b).weight, nth(claims, a).weight));
}

/** The weights as whole numbers, in the same proportions. */
export const wholeWeights = once((claims) => toIntegers(claims.map(({ weight }) => weight)));

/**
 * Indexes by rank where lots were drawn, then larger weight, then code: the order that settles every tie, so that the
 * input's order never does.
 */
export const tieOrder = once((claims): readonly number[] => {
  // Those that are equal stay as they come, and most come by code.
  const byCode = [...claims.keys()].sort((a, b) => compareText(nth(claims, a).code, nth(claims, b).code));
  const order = largestFirst(byCode, wholeWeights(claims));
  // Seldom is anyone drawn by lot; those that were not stay as they are.
  const rankOf = (i: number) => nth(claims, i).rank ?? Number.MAX_SAFE_INTEGER;
  if (claims.some(({ rank }) => rank !== undefined)) order.sort((a, b) => rankOf(a) - rankOf(b));
  return order;
});

/** The same function, which finds what it finds of each list once: claims stay what they are once they are made. */
function once<T extends object>(find: (claims: readonly Claim[]) => T): (claims: readonly Claim[]) => T {
  const known = new WeakMap<readonly Claim[], T>();
  return (claims) => {
    const found = known.get(claims) ?? find(claims);
    known.set(claims, found);
    return found;
  };
}

function indexesOf(claims: readonly Claim[], holds: (claim: Claim) => boolean): number[] {
  return claims.flatMap((claim, i) => (holds(claim) ? [i] : []));
}

function isPositive({ weight }: Claim): boolean {
  return weight.numerator > 0n;
}
