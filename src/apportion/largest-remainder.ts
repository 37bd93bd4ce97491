import { nth } from '../kernel/nth.js';
/**
 * Largest remainder (Hamilton): `units` whole units over whole weights. Every claim first gets
 * `floor(units·w / W)`; the units left over go one each to the largest remainders `units·w mod W`.
 * Claims must come in the order that settles ties: of equal remainders the earlier claim wins.
 *
 * Law: the result adds up to `units`, and each part is its exact share rounded down or up.
 * Requires `units ≥ 0`, no weight negative, not all zero.
 * Source: Balinski & Young, Fair Representation (2001), appendix A.
 */
export function largestRemainder(units: bigint, weights: readonly bigint[]): bigint[] {
  const fast = largestRemainderOfSafeIntegers(Number(units), weights.map(Number));
  return fast ? fast.map(BigInt) : largestRemainderOfBigInts(units, weights);
}

/** Up to so many claims, looking through them for each leftover unit is quicker than sorting them. */
const FEW = 128;

/**
 * The remainders of the division in hand when claims are few: to make a list for each would cost a quarter more.
 * No division waits for anything, so no two ever share it.
 */
const scratch = new Float64Array(FEW);

/**
 * The same for safe integers, many times faster: undefined when a product or the sum of weights could reach
 * 2^53, or when an argument is not a whole non-negative number. Within that bound products are exact, and
 * `Math.floor(p / W)` is the true floor: p/W lies at least 1/W below the next whole number, and the division
 * errs by no more than p/(W·2^53) < 1/W.
 */
export function largestRemainderOfSafeIntegers(
  units: number,
  weights: readonly number[],
): number[] | undefined {
  const count = weights.length;
  let total = 0;
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const weight = weights[i] as number;
    if (!isWhole(weight)) return undefined;
    total += weight;
    if (weight > largest) largest = weight;
  }
  if (!isWhole(units) || total === 0) return undefined;
  if (total > Number.MAX_SAFE_INTEGER || units * largest > Number.MAX_SAFE_INTEGER) return undefined;

  const parts: number[] = new Array(count);
  if (count > FEW) {
    const remainders = new Float64Array(count);
    handOutSorted(roundDown(units, weights, total, parts, remainders), parts, remainders);
  } else {
    handOut(roundDown(units, weights, total, parts, scratch), parts, scratch);
  }
  return parts;
}

/** The same for whole numbers of any size: the definition that the faster path must agree with. */
export function largestRemainderOfBigInts(units: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (units * weight) / total);
  const left = parts.reduce((rest, part) => rest - part, units);
  for (const i of leftoverQueue(units, weights).slice(0, Number(left))) parts[i] = nth(parts, i) + 1n;
  return parts;
}

/** The claims in the order in which they are offered a leftover unit: largest remainder first, ties in the order given. */
export function leftoverQueue(
  units: bigint,
  weights: readonly bigint[],
  order: readonly number[] = [...weights.keys()],
): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  return largestFirst(
    order,
    weights.map((weight) => (units * weight) % total),
  );
}

/** Indexes by the sizes that they have, none of them negative, the largest first; equal ones stay as they come. */
export function largestFirst(indexes: readonly number[], sizes: readonly bigint[]): number[] {
  const safe = new Float64Array(sizes.length);
  for (let i = 0; i < sizes.length; i++) safe[i] = Number(sizes[i]);
  const most = largestOf(safe);
  if (most <= Number.MAX_SAFE_INTEGER) return sorted(indexes, safe, most);
  return [...indexes].sort((a, b) => {
    const difference = nth(sizes, b) - nth(sizes, a);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  });
}

function largestOf(sizes: Float64Array): number {
  let most = 0;
  for (const size of sizes) if (size > most) most = size;
  return most;
}

/** The same of numbers of the machine, up to `most`, which are exact below 2^53. */
function sorted(indexes: readonly number[], sizes: Float64Array, most: number): number[] {
  const count = indexes.length;
  if ((most + 1) * count > Number.MAX_SAFE_INTEGER)
    return [...indexes].sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
  // A size and a place in one number: numbers alone are sorted many times faster.
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place++)
    keys[place] = (most - (sizes[indexes[place] as number] as number)) * count + place;
  keys.sort();
  const order: number[] = new Array(count);
  for (let place = 0; place < count; place++)
    order[place] = indexes[(keys[place] as number) % count] as number;
  return order;
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Fills in each claim's share rounded down, and what was cut off; gives the units that are left over. */
function roundDown(
  units: number,
  weights: readonly number[],
  total: number,
  parts: number[],
  remainders: Float64Array,
): number {
  let left = units;
  for (let i = 0; i < parts.length; i++) {
    const product = units * (weights[i] as number);
    const part = Math.floor(product / total) + 0; // never −0
    parts[i] = part;
    remainders[i] = product - part * total;
    left -= part;
  }
  return left;
}

/** Gives one unit to each of the `left` largest remainders, of equal ones to the earlier; spends the remainders. */
function handOut(left: number, parts: number[], remainders: Float64Array): void {
  const count = parts.length;
  for (; left > 0; left--) {
    let first = 0;
    let most = remainders[0] as number;
    for (let i = 1; i < count; i++) {
      const remainder = remainders[i] as number;
      if (remainder > most) {
        most = remainder;
        first = i;
      }
    }
    parts[first] = (parts[first] as number) + 1;
    remainders[first] = -1;
  }
}

/** The same for many claims. */
function handOutSorted(left: number, parts: number[], remainders: Float64Array): void {
  for (const i of sorted([...parts.keys()], remainders, largestOf(remainders)).slice(0, left))
    parts[i] = (parts[i] as number) + 1;
}
