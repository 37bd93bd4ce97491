import { largestRemainderOfBigInts, largestRemainderOfSafeIntegers } from './core.mjs';

const CASES = 100_000;
const BOUND = 2n ** 53n;

/**
 * What the fast kernel got wrong in random cases of every size: it must refuse whatever could reach 2^53, answer all
 * else, and answer as the arithmetic of unlimited whole numbers does. The same cases at each run.
 *
 * @returns {{ cases: number, faults: string[] }} one line for each fault
 */
export function checkExactness() {
  const random = makeRandom(20190101);
  const faults = [];
  for (let i = 0; i < CASES; i++) {
    const { units, weights } = makeCase(random);
    const got = String(largestRemainderOfSafeIntegers(units, weights));
    const expected = expectedOf(BigInt(units), weights.map(BigInt));
    if (got !== expected) faults.push(`${units} over ${weights}: got ${got}, expected ${expected}`);
  }
  return { cases: CASES, faults };
}

function expectedOf(units, weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const isSafe = total > 0n && total < BOUND && weights.every((weight) => units * weight < BOUND);
  return String(isSafe ? largestRemainderOfBigInts(units, weights) : undefined);
}

/** Few parties or many; small figures, many of them equal, or figures whose product comes close to the bound. */
function makeCase(random) {
  const count = 1 + below(random, random() < 0.02 ? 200 : 12);
  const bits = below(random, 53);
  const weights = Array.from({ length: count }, () => below(random, 2 ** bits));
  const most = (2 ** 53 - 1) / Math.max(1, ...weights);
  const units = random() < 0.5 ? below(random, most) : Math.floor(most * (1 + (random() - 0.5) * 1e-12));
  return { units: Math.min(units, Number.MAX_SAFE_INTEGER), weights };
}

/** A whole number from 0 up to, and not including, the limit. */
function below(random, limit) {
  return Math.floor(random() * limit);
}

/** Numbers from 0 up to 1 with all 53 bits, from two draws of the generator mulberry32. */
function makeRandom(seed) {
  let state = seed;
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return () => ((draw() >>> 5) * 2 ** 26 + (draw() >>> 6)) / 2 ** 53;
}
