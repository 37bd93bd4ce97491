import { nth } from '../kernel/nth.js';
/** The divisor methods. `webster-1.2`: Webster (Sainte-Laguë) whose first divisor is 1.2 instead of 1. */
export const DIVISOR_RULES = ['webster', 'webster-1.2', 'webster-1.4', 'dhondt', 'huntington-hill'] as const;
export type DivisorRule = (typeof DIVISOR_RULES)[number];

/**
 * Where each method rounds up: a claim worth more than signpost k gets its unit k + 1. Written in tenths; the
 * geometric mean √(k(k+1)) of Huntington–Hill by its square, so that no root is drawn.
 */
interface Signposts {
  readonly isSquared: boolean;
  at(k: bigint): bigint;
}

const SIGNPOSTS: Readonly<Record<DivisorRule, Signposts>> = Object.freeze({
  webster: halves(5n),
  'webster-1.2': halves(6n),
  'webster-1.4': halves(7n),
  dhondt: { isSquared: false, at: (k: bigint) => 10n * (k + 1n) },
  'huntington-hill': { isSquared: true, at: (k: bigint) => 100n * k * (k + 1n) },
});

/**
 * Divides whole units by a divisor method: units go one by one to the claim with the largest weight / divisor, where
 * the divisor grows with what it already has; of equal quotients to the earlier claim.
 *
 * Law: the parts add up to `units`; nobody loses a unit when `units` grows; no unit would be worth more elsewhere. A
 * part may lie more than one unit from its exact share. Requires claims in the order that settles ties, `units ≥
 * leastUnits`, no weight negative, not all zero. Source: Balinski & Young, Fair Representation (2001), chapter 8, appendix A.
 */
export function byDivisors(rule: DivisorRule, units: bigint, weights: readonly bigint[]): bigint[] {
  // All that is worth its signpost at the exact share are the best units of all; few are then missing or too many.
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (weight === 0n ? 0n : rounded(rule, weight * units, total)));
  const missing = parts.reduce((rest, part) => rest - part, units);
  const isGiven = missing > 0n;
  const placed = (i: number): Quotient => quotient(rule, weights, i, nth(parts, i) - (isGiven ? 0n : 1n));
  const order = (i: number, j: number) => {
    const first = compareQuotients(placed(j), placed(i)) || i - j;
    return isGiven ? first : -first;
  };
  const isOffered = (i: number) => (isGiven ? weights[i] : parts[i]) !== 0n;
  const queue = [...weights.keys()].filter(isOffered).sort(order);
  for (let left = isGiven ? missing : -missing; left > 0n; left--) {
    const next = queue.shift() as number;
    parts[next] = nth(parts, next) + (isGiven ? 1n : -1n);
    if (isOffered(next)) queue.splice(placeOf(next, queue, order), 0, next);
  }
  return parts;
}

/** The fewest units that a method can divide: Huntington–Hill gives every claim above zero at least one. */
export function leastUnits(rule: DivisorRule, weights: readonly bigint[]): bigint {
  if (SIGNPOSTS[rule].at(0n) > 0n) return 0n;
  return BigInt(weights.filter((weight) => weight > 0n).length);
}

/** The quotient of the last unit given, and of the next one: equal when a tie was settled. */
export interface Margin {
  readonly last?: Quotient;
  readonly next?: Quotient;
}

/** The smallest quotient that got a unit and the largest that got none: parts are the method's own when last ≥ next. */
export function marginOf(rule: DivisorRule, weights: readonly bigint[], parts: readonly bigint[]): Margin {
  let [last, next]: [Quotient | undefined, Quotient | undefined] = [undefined, undefined];
  for (const [i, part] of parts.entries()) {
    if (weights[i] === 0n) continue;
    const held = part > 0n ? quotient(rule, weights, i, part - 1n) : undefined;
    const wanted = quotient(rule, weights, i, part);
    if (held && (!last || compareQuotients(held, last) < 0)) last = held;
    if (!next || compareQuotients(wanted, next) > 0) next = wanted;
  }
  return { last, next };
}

/** Those whose last unit would be worth as much elsewhere: that they have it the order of the claims settled. */
export function tiedBy(rule: DivisorRule, weights: readonly bigint[], parts: readonly bigint[]): number[] {
  const { next } = marginOf(rule, weights, parts);
  return [...parts.keys()].filter((i) => {
    const part = nth(parts, i);
    return next && part > 0n && compareQuotients(quotient(rule, weights, i, part - 1n), next) === 0;
  });
}

/** A weight over a signpost, or the square of that; over a signpost of zero it is more than any other. */
interface Quotient {
  readonly weight: bigint;
  readonly divisor: bigint;
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compareQuotients(a: Quotient, b: Quotient): number {
  const difference = a.weight * b.divisor - b.weight * a.divisor;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function quotient(rule: DivisorRule, weights: readonly bigint[], i: number, k: bigint): Quotient {
  const { isSquared, at } = SIGNPOSTS[rule];
  const weight = nth(weights, i);
  return { weight: isSquared ? weight * weight : weight, divisor: at(k) };
}

/** The exact share `product / total` rounded up when it reaches its signpost, else down. */
function rounded(rule: DivisorRule, product: bigint, total: bigint): bigint {
  const down = product / total;
  const { isSquared, at } = SIGNPOSTS[rule];
  const [value, one] = isSquared ? [100n * product * product, total * total] : [10n * product, total];
  return value >= at(down) * one ? down + 1n : down;
}

/** Where a claim belongs in a queue that is in order. */
function placeOf(claim: number, queue: readonly number[], order: (i: number, j: number) => number): number {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(queue[middle] as number, claim) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function halves(first: bigint): Signposts {
  return { isSquared: false, at: (k) => (k === 0n ? first : 10n * k + 5n) };
}
