import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { total } from '../../tests/helpers/claims.js';
import { isLargestRemainder } from '../../tests/helpers/hamilton.js';
import { law, same } from '../../tests/helpers/laws.js';
import {
  largestRemainder,
  largestRemainderOfBigInts,
  largestRemainderOfSafeIntegers,
  leftoverQueue,
} from './largest-remainder.js';

const LIMIT = 2n ** 53n;

/** Units and whole weights, and whether the sum of weights and every product stay below 2^53. */
interface Case {
  readonly units: bigint;
  readonly weights: readonly bigint[];
}

const isSafe = ({ units, weights }: Case) =>
  total(weights) < LIMIT && weights.every((weight) => units * weight < LIMIT);

const whole = (min: bigint, max: bigint) => fc.bigInt(min, max < min ? min : max);

const weightsUpTo = (max: bigint, minLength: number, maxLength: number) =>
  fc.array(whole(0n, max), { minLength, maxLength }).map((weights) => [max, ...weights]);

/** Weights up to a magnitude drawn first, and units that take the largest product close to the limit. */
const atTheLimit = (minLength: number, maxLength: number): fc.Arbitrary<Case> =>
  fc.integer({ min: 0, max: 52 }).chain((bits) =>
    weightsUpTo(2n ** BigInt(bits), minLength, maxLength).chain((weights) => {
      const most = LIMIT / 2n ** BigInt(bits);
      return fc
        .oneof(whole(0n, most), whole(most - 3n > 0n ? most - 3n : 0n, most + 1n))
        .map((units) => ({ units, weights }));
    }),
  );

/** Quotients that lie one part in W below a whole number: where a division could round up wrongly. */
const nearlyWhole: fc.Arbitrary<Case> = whole(3n, 2n ** 26n).chain((sum) =>
  whole(1n, LIMIT / (sum * sum) + 1n).chain((times) =>
    fc.constantFrom(-1n, 1n).map((step) => ({ units: times * sum + step, weights: [1n, sum - 1n] })),
  ),
);

const cases = {
  'of few small weights, with many ties': fc.record({
    units: whole(0n, 100n),
    weights: weightsUpTo(9n, 0, 6),
  }),
  'of few weights, with products near 2^53': atTheLimit(0, 8),
  'of many weights, with products near 2^53': atTheLimit(33, 60),
  'of many small weights, with many ties': fc.record({
    units: whole(0n, 500n),
    weights: weightsUpTo(3n, 33, 80),
  }),
  'of very many weights, small and large': fc.oneof(
    atTheLimit(126, 160),
    fc.record({ units: whole(0n, 999n), weights: weightsUpTo(3n, 126, 160) }),
  ),
  'of quotients that are nearly whole': nearlyWhole,
} satisfies Record<string, fc.Arbitrary<Case>>;

for (const [name, arbitrary] of Object.entries(cases)) {
  describe(`bills ${name}`, () => {
    law(
      'safe integers give the same answer as whole numbers of any size, or none where a product could reach 2^53',
      [arbitrary],
      (bill) => {
        const fast = largestRemainderOfSafeIntegers(Number(bill.units), bill.weights.map(Number));
        if (!isSafe(bill)) return fast === undefined;
        return same(fast?.map(BigInt), largestRemainderOfBigInts(bill.units, bill.weights));
      },
    );

    law('both ways are the largest remainder by its definition', [arbitrary], ({ units, weights }) => {
      // Codes in the order of the claims settle the last ties; the weights must come in order for the others.
      const sorted = [...weights].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0));
      const claims = sorted.map((weight, i) => ({ code: String(1000 + i), weight }));
      return isLargestRemainder(units, claims, largestRemainder(units, sorted));
    });
  });
}

describe('safe integers give no answer', () => {
  const past = Number.MAX_SAFE_INTEGER + 1;
  it.each<[string, number, number[]]>([
    ['when a weight is not whole', 10, [1, 0.5]],
    ['when a weight is not a number', 10, [1, Number.NaN]],
    ['when a weight is negative', 10, [3, -1]],
    ['when a weight is infinite', 10, [1, Number.POSITIVE_INFINITY]],
    ['when a weight lies beyond them', 0, [past]],
    ['when all weights are zero', 10, [0, 0]],
    ['when there are no weights', 10, []],
    ['when the units are not whole', 1.5, [1, 2]],
    ['when the units are not a number', Number.NaN, [1, 2]],
    ['when the units are negative', -10, [1, 2]],
    ['when the units are infinite', Number.POSITIVE_INFINITY, [1, 2]],
    ['when the units lie beyond them', past, [1]],
    ['when a product overflows', 2 ** 27, [2 ** 26, 1]],
    ['when the sum of weights overflows', 1, [2 ** 52, 2 ** 52]],
  ])('%s', (_, units, weights) => {
    expect(largestRemainderOfSafeIntegers(units, weights)).toBeUndefined();
  });
});

describe('the last safe integers', () => {
  const largest = Number.MAX_SAFE_INTEGER;

  it('are divided exactly', () => {
    expect(largestRemainderOfSafeIntegers(largest, [1])).toEqual([largest]);
    expect(largestRemainderOfSafeIntegers(1, [largest])).toEqual([1]);
    // 2^53 − 1 is odd: half of it is 2^52 − 1, and the one left over goes to the first of two.
    expect(largestRemainderOfSafeIntegers(largest, [1, 1])).toEqual([2 ** 52, 2 ** 52 - 1]);
  });
});

describe('the queue for leftover units', () => {
  it('names the largest remainder first, and equal ones as they come', () => {
    // 10 over 3:3:1 are 4.286, 4.286 and 1.429.
    expect(leftoverQueue(10n, [3n, 3n, 1n])).toEqual([2, 0, 1]);
  });
});
