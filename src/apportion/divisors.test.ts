import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bill, isPositive } from '../../tests/helpers/claims.js';
import { codesOf, NOWHERE, party } from '../../tests/helpers/cooperation.js';
import { law, same } from '../../tests/helpers/laws.js';
import { oneByOne, type Weighed } from '../../tests/helpers/one-by-one.js';
import { share } from '../allocation/share.js';
import { rational } from '../kernel/number.js';
import { apportion } from './apportion.js';
import { DIVISOR_RULES, type DivisorRule } from './divisors.js';

/** Claims with codes in the order of their weights as given. */
const claimsOf = (weights: readonly bigint[]): Weighed[] =>
  weights.map((weight, i) => ({ code: String(i).padStart(5, '0'), weight }));

function divide(units: number | bigint, weights: readonly (number | bigint)[], rule: DivisorRule): number[] {
  const claims = claimsOf(weights.map(BigInt)).map((claim) => ({ ...claim, weight: rational(claim.weight) }));
  return apportion(BigInt(units), claims, { rule }).amounts.map(Number);
}

/** Small and large weights, some alike, so that quotients tie. */
const weights = fc
  .array(fc.oneof(fc.bigInt(0n, 12n), fc.bigInt(1n, 10n ** 6n)), { minLength: 1, maxLength: 7 })
  .filter((drawn) => drawn.some((weight) => weight > 0n));
const units = fc.oneof(fc.bigInt(0n, 12n), fc.bigInt(0n, 120n));

describe.each(DIVISOR_RULES)('the divisor method %s', (rule) => {
  const isOneEach = rule === 'huntington-hill';
  const enough = (asked: bigint, drawn: readonly bigint[]) =>
    isOneEach ? asked + BigInt(drawn.filter((weight) => weight > 0n).length) : asked;

  law('gives what handing out the units one by one gives', [units, weights], (asked, drawn) => {
    const all = enough(asked, drawn);
    return same(divide(all, drawn, rule), oneByOne(rule, all, claimsOf(drawn)).map(Number));
  });

  law('takes no unit from anyone when there is one more to give', [units, weights], (asked, drawn) => {
    const all = enough(asked, drawn);
    const before = divide(all, drawn, rule);
    return divide(all + 1n, drawn, rule).every((part, i) => part >= (before[i] ?? 0));
  });

  law('divides what two of its claims got between the two alike', [units, weights], (asked, drawn) => {
    // Coherence: a fair division is fair between any two (Balinski & Young).
    const all = enough(asked, drawn);
    const [a = 0, b = 0] = divide(all, drawn, rule);
    const pair = drawn.slice(0, 2);
    return pair.length < 2 || pair.every((weight) => weight === 0n)
      ? true
      : same(divide(a + b, pair, rule), [a, b]);
  });
});

describe('quota', () => {
  law(
    'dhondt never gives less than the exact share rounded down',
    [fc.bigInt(0n, 10n ** 12n), weights],
    (all, drawn) => {
      const whole = drawn.reduce((sum, weight) => sum + weight, 0n);
      return divide(all, drawn, 'dhondt').every(
        (part, i) => BigInt(part) >= (all * (drawn[i] ?? 0n)) / whole,
      );
    },
  );

  it('is left by divisor methods: eleven units to 100 and twelve of 1', () => {
    // Exact: 9.82 and 0.098 each. D'Hondt: 100/11 > 1, so all eleven.
    expect(divide(11, [100, ...Array(12).fill(1)], 'dhondt')).toEqual([11, ...Array(12).fill(0)]);
  });

  law('huntington-hill gives at least one to each above zero', [bill('huntington-hill')], (bill) => {
    const { amounts } = apportion(bill.units, bill.claims, bill.rounding);
    return bill.claims.every((claim, i) => !isPositive(claim) || amounts[i] !== 0n);
  });
});

describe('published examples', () => {
  it('Balinski & Young, Fair Representation: five states and 26 seats', () => {
    const states = [9061, 7179, 5259, 3319, 1182];
    expect(divide(26, states, 'huntington-hill')).toEqual([9, 7, 6, 3, 1]);
    expect(divide(26, states, 'webster')).toEqual([9, 8, 5, 3, 1]);
    expect(divide(26, states, 'dhondt')).toEqual([10, 7, 5, 3, 1]);
  });

  it('the textbook eight seats: 100, 80, 30 and 20 thousand votes', () => {
    const votes = [100_000, 80_000, 30_000, 20_000];
    expect(divide(8, votes, 'dhondt')).toEqual([4, 3, 1, 0]);
    expect(divide(8, votes, 'webster')).toEqual([3, 3, 1, 1]);
  });

  it('the Riksdag of 2018: 349 seats, first divisor 1.2', () => {
    const votes = [1_830_386, 1_284_698, 1_135_627, 557_500, 518_454, 409_478, 355_546, 285_899];
    expect(divide(349, votes, 'webster-1.2')).toEqual([100, 70, 62, 31, 28, 22, 20, 16]);
  });

  it('the Riksdag of 2022: 349 seats, first divisor 1.2', () => {
    const votes = [1_964_474, 1_330_325, 1_237_428, 437_050, 434_945, 345_712, 329_242, 298_542];
    expect(divide(349, votes, 'webster-1.2')).toEqual([107, 73, 68, 24, 24, 19, 18, 16]);
  });

  it('a higher first divisor keeps the small out', () => {
    // The fourth of 1000: 1000/7 = 142.9. The first of 175: 175/1.2 = 145.8, but 175/1.4 = 125.
    expect(divide(4, [1000, 175], 'webster')).toEqual([3, 1]);
    expect(divide(4, [1000, 175], 'webster-1.2')).toEqual([3, 1]);
    expect(divide(4, [1000, 175], 'webster-1.4')).toEqual([4, 0]);
  });
});

describe('ties', () => {
  it('go to the larger weight, then to the lower code, and are told of', () => {
    const tied = (weights: readonly bigint[], units: bigint) =>
      apportion(
        units,
        claimsOf(weights).map((claim) => ({ ...claim, weight: rational(claim.weight) })),
        { rule: 'webster' },
      );
    // 1/1 = 3/3: the second unit of 3 or the first of 1.
    expect(tied([1n, 3n], 2n)).toMatchObject({ amounts: [0n, 2n], isTied: true });
    expect(tied([5n, 5n], 3n)).toMatchObject({ amounts: [2n, 1n], isTied: true });
    expect(tied([5n, 4n], 2n)).toMatchObject({ amounts: [1n, 1n], isTied: false });
  });
});

describe('too few units', () => {
  const shared = (units: bigint, rule: DivisorRule) =>
    share(
      { amount: { value: rational(units), at: NOWHERE }, unit: rational(1n), rounding: { rule } },
      ['a', 'b', 'c'].map((id, i) => ({ party: party(id), weight: rational(BigInt(i)), at: NOWHERE })),
    );

  it('is an issue with huntington-hill alone, where each above zero gets one', () => {
    expect(codesOf(shared(1n, 'huntington-hill'))).toEqual(['too-few-units']);
    expect(codesOf(shared(-1n, 'huntington-hill'))).toEqual(['too-few-units']);
    expect(shared(2n, 'huntington-hill').ok).toBe(true);
    expect(shared(-2n, 'huntington-hill').ok).toBe(true);
    expect(shared(1n, 'webster').ok).toBe(true);
  });
});

describe('speed', () => {
  it('ten thousand equal claims and trillions of units are divided at once', () => {
    const start = performance.now();
    const parts = divide(5000, Array(10_000).fill(1), 'dhondt');
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(5000);
    expect(divide(10n ** 15n, [2, 1], 'webster')).toEqual([666_666_666_666_667, 333_333_333_333_333]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
