import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../tests/helpers/claims.js';
import { codesOf, party, valueIn } from '../../tests/helpers/cooperation.js';
import { named } from '../../tests/helpers/keys.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { divideBy, inputFor, type Sharing, sharing } from '../../tests/helpers/sharing.js';
import { compare, divide, multiply, ONE, parseDecimal, rational, subtract, sum } from '../kernel/number.js';
import { type Rate, rate } from './rate.js';

const FEE: Rate = { measure: named('usage'), price: ONE, per: ONE, isStarted: false };
const prices = fc.bigInt(1n, 10_000n).map((ore) => rational(ore, 100n));
const sizes = fc.constantFrom(ONE, rational(1000n), parseDecimal('0.5'));
const feesOf = (key: ReturnType<typeof rate>, one: Sharing) => valueIn(key.weigh(inputFor(key, one)));

describe('a fee', () => {
  dearLaw(
    'is the price times the figure, and the fees make the amount',
    [sharing, prices, sizes],
    (one, price, per) => {
      const { weights, amount } = feesOf(rate({ ...FEE, price, per }), one);
      return (
        weights.every(({ value }, i) => same(multiply(value, per), multiply(price, one.figures[i] ?? ONE))) &&
        same(amount, sum(weights.map(({ value }) => value)))
      );
    },
  );

  dearLaw(
    'by what is begun is a whole number of prices, less than one above that by the figure',
    [sharing, prices, sizes],
    (one, price, per) => {
      const { weights } = feesOf(rate({ ...FEE, price, per, isStarted: true }), one);
      return weights.every(({ value }, i) => {
        const begun = divide(value, price);
        const exact = divide(one.figures[i] ?? ONE, per);
        return (
          begun.denominator === 1n && compare(begun, exact) >= 0 && compare(subtract(begun, ONE), exact) < 0
        );
      });
    },
  );

  dearLaw('with a minimum is the larger of the two', [sharing, prices, figure], (one, price, minimum) => {
    const plain = feesOf(rate({ ...FEE, price }), one).weights;
    const { weights } = feesOf(rate({ ...FEE, price, minimum }), one);
    return weights.every(({ value, terms = [] }, i) => {
      const fee = plain[i]?.value ?? ONE;
      const made = sum(terms.map(({ factor, of, whole = ONE }) => divide(multiply(factor, of), whole)));
      return same(value, compare(fee, minimum) < 0 ? minimum : fee) && same(made, value);
    });
  });

  const pair: Sharing = { parties: [party('a'), party('b')], figures: [rational(1001n), ONE], amount: ONE };

  it('of 5 kr for each thousand begun, at least 7 kr, is 10 and 7 kr', () => {
    const key = rate({
      ...FEE,
      price: rational(5n),
      per: rational(1000n),
      isStarted: true,
      minimum: rational(7n),
    });
    expect(valueIn(divideBy(key, pair, undefined, { amount: undefined })).rows).toMatchObject([
      { amount: rational(10n) },
      { amount: rational(7n) },
    ]);
  });

  it('of a party that counts in part is that part, and nobody pays the rest', () => {
    const [a] = pair.parties as [Sharing['parties'][number]];
    const phases = [{ party: a, year: 2019, part: rational(1n, 7n) }];
    const divided = valueIn(divideBy(rate(FEE), pair, undefined, { amount: undefined, phases }));
    expect(divided.rows.map(({ amount }) => amount)).toEqual([rational(143n), ONE]);
  });

  it('has the price of its year, and none of another', () => {
    const of = (year: number) => rate({ ...FEE, price: new Map([[year, rational(2n)]]) });
    expect(feesOf(of(2019), pair).amount).toEqual(rational(2004n));
    const without = divideBy(of(2018), pair, undefined, { amount: undefined });
    expect(without).toMatchObject({
      issues: [{ code: 'missing-price', facts: { year: '2019', known: ['2018'] } }],
    });
  });

  it('by year wants a year', () => {
    const key = rate({ ...FEE, price: new Map([[2019, ONE]]) });
    expect(codesOf(key.weigh({ ...inputFor(key, pair), year: undefined }))).toContain('missing-year');
  });
});
