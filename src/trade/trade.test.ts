import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { law, same } from '../../tests/helpers/laws.js';
import { compare, multiply, negate, rational, roundTo, sum, toDecimal } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import { ORE, type Terms, type Trade, type TradeLine, tradeOf } from './trade.js';

const AT = { line: 1, column: 1, excerpt: '', width: 1 };
const PARTIES: readonly Party[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id, code: id, at: AT }));

/** A line of quantity × price, thousandths of each. */
const line = fc
  .record({
    seller: fc.nat({ max: 4 }),
    step: fc.integer({ min: 1, max: 4 }),
    quantity: fc.integer({ min: -50_000, max: 50_000 }),
    price: fc.nat({ max: 2_000_000 }),
  })
  .map(({ seller, step, quantity, price }) => lineOf(seller, (seller + step) % 5, quantity, price));
const lines = fc.array(line, { maxLength: 12 });
const terms = fc
  .record({ netting: fc.boolean(), through: fc.option(fc.nat({ max: 4 })) })
  .map(({ netting, through }): Terms => ({ netting, through: PARTIES[through ?? -1] }));

function lineOf(seller: number, buyer: number, quantity: number, price: number): TradeLine {
  const exact = rational(BigInt(quantity) * BigInt(price), 1_000_000n);
  return {
    seller: PARTIES[seller] as Party,
    buyer: PARTIES[buyer] as Party,
    quantity: rational(BigInt(quantity), 1000n),
    price: rational(BigInt(price), 1000n),
    exact,
    amount: roundTo(exact, ORE),
    at: AT,
  };
}

/** Every balance but those of zero, which nothing need be said of. */
function balances({ positions }: Trade): Record<string, string> {
  const owed = positions.filter(({ balance }) => balance.numerator !== 0n);
  return Object.fromEntries(owed.map(({ party, balance }) => [party.id, toDecimal(balance, 2)]));
}

/** What each party gets by the claims, less what it pays. */
function claimed({ claims }: Trade): Record<string, string> {
  const made = PARTIES.map(({ id }) => {
    const own = claims.map(({ seller, buyer, amount }) =>
      seller.id === id ? amount : buyer.id === id ? negate(amount) : rational(0n),
    );
    return [id, sum(own)] as const;
  });
  const owed = made.filter(([, value]) => value.numerator !== 0n);
  return Object.fromEntries(owed.map(([id, value]) => [id, toDecimal(value, 2)]));
}

describe('purchases and sales', () => {
  law('what all sellers get is what all buyers pay', [lines, terms], (some, how) => {
    const { positions } = tradeOf(some, how);
    const [sold, bought] = [
      sum(positions.map((one) => one.sales)),
      sum(positions.map((one) => one.purchases)),
    ];
    return compare(sold, bought) === 0 && compare(sold, sum(some.map(({ amount }) => amount))) === 0;
  });

  law('netting, and whom it goes through, change nobody’s balance', [lines, terms], (some, how) => {
    const made = tradeOf(some, how);
    const plain = balances(tradeOf(some, { netting: false }));
    return same(balances(made), plain) && same(claimed(made), plain);
  });

  law(
    'of two parties that net only one pays the other, and more than nothing',
    [lines, terms],
    (some, how) => {
      const { claims } = tradeOf(some, { ...how, netting: true });
      const pairs = claims.map(({ seller, buyer }) => [seller.id, buyer.id].sort().join());
      return new Set(pairs).size === pairs.length && claims.every(({ amount }) => amount.numerator > 0n);
    },
  );

  law('the order of the lines changes nothing', [lines, terms], (some, how) => {
    const { pairs, positions, claims } = tradeOf(some, how);
    const turned = tradeOf(some.toReversed(), how);
    return same([pairs, positions, claims], [turned.pairs, turned.positions, turned.claims]);
  });

  law('a credit is the mirror of its charge: together they are nothing', [line, terms], (one, how) => {
    const [quantity, exact] = [negate(one.quantity), negate(multiply(one.quantity, one.price))];
    const credit = { ...one, quantity, exact, amount: roundTo(exact, ORE) };
    return same(balances(tradeOf([one, credit], how)), {});
  });

  law('each line is half an öre at most from quantity × price', [line], ({ quantity, price, amount }) => {
    const [q, p] = [quantity, price].map((one) => Number(multiply(one, rational(1000n)).numerator));
    const millionths = BigInt(q ?? 0) * BigInt(p ?? 0);
    const off = multiply(amount, rational(1_000_000n)).numerator - millionths;
    return (off < 0n ? -off : off) * 2n <= 10_000n;
  });

  it('7.5 hours at 850.25 kronor are 6 376.88, a half of an öre away from zero', () => {
    expect(toDecimal(lineOf(0, 1, 7500, 850_250).amount, 3)).toBe('6376.880');
    expect(toDecimal(lineOf(0, 1, -7500, 850_250).amount, 3)).toBe('-6376.880');
  });

  it('three that owe each other the same in a ring owe nothing through one of them', () => {
    const ring = [lineOf(0, 1, 1000, 5000), lineOf(1, 2, 1000, 5000), lineOf(2, 0, 1000, 5000)];
    expect(tradeOf(ring, { netting: true }).claims).toHaveLength(3);
    expect(tradeOf(ring, { netting: true, through: PARTIES[0] }).claims).toEqual([]);
  });
});
