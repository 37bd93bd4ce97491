import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byHand, type Meaning } from '../../tests/helpers/by-hand.js';
import {
  type Bill,
  bill,
  isUnshared,
  RULES,
  type Rule,
  reordered,
  total,
} from '../../tests/helpers/claims.js';
import { ruleLaw, same } from '../../tests/helpers/laws.js';
import { oneByOne } from '../../tests/helpers/one-by-one.js';
import { rational } from '../kernel/number.js';
import { apportion, type Claim } from './apportion.js';
import { isDivisorRule, type PointRule } from './rounding.js';

/** The rules by which claims can be equal, and what each compares. */
const BY_REMAINDER: readonly Rule[] = ['largest-remainder'];
const BY_WEIGHT = RULES.filter((rule) => rule.endsWith('-largest'));
const BY_QUOTIENT = RULES.filter(isDivisorRule);

/** Small weights, many of them alike or with equal remainders, and lots drawn between some of them. */
const small = (rule: Rule): fc.Arbitrary<Bill> =>
  fc
    .tuple(
      bill(rule),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 7 }),
      fc.bigInt(-15n, 15n),
    )
    .map(([{ rounding }, weights, units]) => {
      const claims = weights.map((weight, i) => ({ code: String(i), weight: rational(BigInt(weight)) }));
      const least = rule === 'huntington-hill' ? BigInt(claims.length) : 0n;
      const named = 'code' in rounding ? { ...rounding, code: '0' } : rounding;
      return { units: units < 0n ? units - least : units + least, claims, rounding: named };
    });

/** A bill and the same with some of its claims drawn by lot. */
const drawn = (rule: Rule): fc.Arbitrary<[Bill, Bill]> =>
  fc.oneof({ weight: 4, arbitrary: small(rule) }, { weight: 1, arbitrary: bill(rule) }).chain((asked) =>
    fc.shuffledSubarray(asked.claims.map(({ code }) => code)).map((order): [Bill, Bill] => {
      const rankOf = (code: string) => (order.includes(code) ? order.indexOf(code) : undefined);
      return [asked, { ...asked, claims: asked.claims.map((one) => ({ ...one, rank: rankOf(one.code) })) }];
    }),
  );

const resultOf = ({ units, claims, rounding }: Bill) => apportion(units, claims, rounding);

/** What a claim is compared by, of whole weights: the remainder of its share, or its weight. */
const comparedBy = (rule: Rule, { units, claims }: Bill, i: number): bigint => {
  const weights = claims.map(({ weight }) => weight.numerator);
  const size = units < 0n ? -units : units;
  const weight = weights[i] ?? 0n;
  return BY_REMAINDER.includes(rule) ? (size * weight) % total(weights) : weight;
};

describe.each(RULES)('lots drawn between claims, by the rule %s', (rule) => {
  ruleLaw('leave the sum as it is', [drawn(rule)], ([, lots]) => {
    const { amounts, leftover } = resultOf(lots);
    return total(amounts) + (isUnshared(rule) ? leftover : 0n) === lots.units;
  });

  ruleLaw(
    'change nothing where they are not said to have settled anything',
    [drawn(rule)],
    ([plain, lots]) => {
      const { isDrawn, ...result } = resultOf(lots);
      return isDrawn || same(result.amounts, resultOf(plain).amounts);
    },
  );

  ruleLaw(
    'settle the same in whatever order the claims come',
    [drawn(rule).chain(([, lots]) => fc.tuple(fc.constant(lots), reordered(lots.claims)))],
    ([lots, claims]) => {
      if (![...BY_REMAINDER, ...BY_WEIGHT, ...BY_QUOTIENT].includes(rule)) return !resultOf(lots).isDrawn;
      const byCode = (of: readonly Claim[]) => {
        const { amounts, isDrawn, isTied } = resultOf({ ...lots, claims: of });
        return { isDrawn, isTied, amounts: new Map(of.map(({ code }, i) => [code, amounts[i]])) };
      };
      return same(byCode(claims), byCode(lots.claims));
    },
  );

  ruleLaw('are mirrored by a refund', [drawn(rule)], ([, lots]) => {
    const [charge, refund] = [resultOf(lots), resultOf({ ...lots, units: -lots.units })];
    return (
      charge.isDrawn === refund.isDrawn &&
      same(
        refund.amounts,
        charge.amounts.map((amount) => -amount),
      )
    );
  });
});

describe.each([...BY_REMAINDER, ...BY_WEIGHT])('who of equals gets a unit, by the rule %s', (rule) => {
  ruleLaw(
    'is all that lots change',
    [drawn(rule).filter(([{ claims }]) => claims.every(isWhole))],
    ([plain, lots]) => {
      const [before, after] = [resultOf(plain), resultOf(lots)];
      const moved = plain.claims.flatMap((_, i) => (before.amounts[i] === after.amounts[i] ? [] : [i]));
      const shares = ({ amounts, leftovers }: typeof before) =>
        amounts.map((one, i) => one - (leftovers[i] ?? 0n));
      return (
        same(shares(before), shares(after)) &&
        before.leftover === after.leftover &&
        new Set(moved.map((i) => comparedBy(rule, plain, i))).size <= 1
      );
    },
  );

  const rounds = rule.startsWith('residual') ? 'nearest' : 'down';
  const meaning: Meaning = BY_REMAINDER.includes(rule)
    ? ['down', 'largest remainder', 'a unit']
    : [rounds, 'largest', (rule as PointRule).includes('-each-') ? 'a unit' : 'all'];
  ruleLaw('is the one that was drawn first', [drawn(rule)], ([, lots]) =>
    same(
      resultOf(lots).amounts,
      byHand(lots, meaning).map(({ share, taken }) => share + taken),
    ),
  );

  ruleLaw('is no question where none are equal', [drawn(rule)], ([plain, lots]) => {
    const alike = plain.claims.map((_, i) => comparedBy(rule, plain, i));
    return new Set(alike).size < alike.length || !plain.claims.every(isWhole) || !resultOf(lots).isDrawn;
  });
});

describe.each(BY_QUOTIENT)('who of equals gets a unit, by the rule %s', (rule) => {
  ruleLaw(
    'is the one that was drawn first',
    [drawn(rule).filter(([plain]) => isCounted(plain))],
    ([, lots]) => {
      const { units, claims } = lots;
      const size = units < 0n ? -units : units;
      const hands = oneByOne(
        rule,
        size,
        claims.map(({ code, weight, rank }) => ({ code, weight: weight.numerator, rank })),
      );
      return same(
        resultOf(lots).amounts,
        hands.map((part) => (units < 0n ? -part : part)),
      );
    },
  );

  ruleLaw('is no question where no quotients are equal', [drawn(rule)], ([plain, lots]) => {
    return resultOf(plain).isTied || !resultOf(lots).isDrawn;
  });
});

describe('examples', () => {
  const of = (weights: readonly bigint[], ...order: number[]): Claim[] =>
    weights.map((weight, i) => ({
      code: String(i),
      weight: rational(weight),
      rank: order.includes(i) ? order.indexOf(i) : undefined,
    }));

  it('the smaller of two equal remainders gets the unit when it was drawn first', () => {
    // 2 units over 3:1 are 1.5 and 0.5.
    const rounding = { rule: 'largest-remainder' } as const;
    expect(apportion(2n, of([3n, 1n], 1, 0), rounding)).toMatchObject({
      amounts: [1n, 1n],
      isDrawn: true,
      isTied: false,
    });
    expect(apportion(2n, of([3n, 1n], 0, 1), rounding)).toMatchObject({ amounts: [2n, 0n], isDrawn: true });
  });

  it('a larger remainder is never overruled', () => {
    // 10 over 61:19:20 are 6.1, 1.9 and 2.0.
    const { amounts, isDrawn } = apportion(10n, of([61n, 19n, 20n], 2, 0, 1), { rule: 'largest-remainder' });
    expect([amounts, isDrawn]).toEqual([[6n, 2n, 2n], false]);
  });

  it('those that were not drawn come after those that were, and then by weight and code, which is told too', () => {
    // 2 units over 1:1:1 are ⅔ each.
    const { amounts, isDrawn, isTied } = apportion(2n, of([1n, 1n, 1n], 2), { rule: 'largest-remainder' });
    expect({ amounts, isDrawn, isTied }).toEqual({ amounts: [1n, 0n, 1n], isDrawn: true, isTied: true });
  });

  it('lots drawn between others leave a tie to weight and code', () => {
    // 2 over 2:1:1 are 1, ½ and ½; the first is whole.
    const { amounts, isDrawn, isTied } = apportion(2n, of([2n, 1n, 1n], 0), { rule: 'largest-remainder' });
    expect({ amounts, isDrawn, isTied }).toEqual({ amounts: [1n, 1n, 0n], isDrawn: false, isTied: true });
  });

  it('of equal quotients the one that was drawn first gets the unit', () => {
    // 1/1 = 3/3: the second unit of 3 or the first of 1.
    expect(apportion(2n, of([3n, 1n], 1, 0), { rule: 'webster' })).toMatchObject({
      amounts: [1n, 1n],
      isDrawn: true,
      isTied: false,
    });
  });

  it('of those with the largest weight the one that was drawn first takes the rest, and never a smaller', () => {
    const claims = of([3n, 3n, 1n], 2, 1);
    // 10 over 3:3:1 are 4.29, 4.29 and 1.43: down 4, 4 and 1, to the nearest the same.
    for (const rule of [
      'floor-largest',
      'floor-each-largest',
      'residual-largest',
      'residual-each-largest',
    ] as const)
      expect(apportion(10n, claims, { rule })).toMatchObject({ amounts: [4n, 5n, 1n], isDrawn: true });
  });
});

/** Whether units are so few and weights such that they can be handed out one by one. */
function isCounted({ units, claims }: Bill): boolean {
  return units <= 100n && units >= -100n && claims.every(isWhole);
}

function isWhole({ weight }: Claim): boolean {
  return weight.denominator === 1n;
}
