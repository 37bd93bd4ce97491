import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { party } from '../../tests/helpers/cooperation.js';
import { law, same } from '../../tests/helpers/laws.js';
import {
  add,
  compare,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
  toShortDecimal,
} from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import { paidInAdvance, type Side, settle } from './settlement.js';

const PARTIES = Array.from({ length: 12 }, (_, i) => party(`p${i}`, String(1000 + ((i * 7) % 12))));

const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom(1n, 100n, 3n))
  .map(([numerator, denominator]) => rational(numerator, denominator));

/** What some of the parties pay, in any order, and what rounding leaves nobody, most often nothing. */
const side: fc.Arbitrary<Side> = fc
  .record({
    rows: fc.uniqueArray(fc.record({ party: fc.constantFrom(...PARTIES), amount }), {
      selector: (row) => row.party,
    }),
    rest: fc.oneof(fc.constant(rational(0n)), amount),
  })
  .map(({ rows, rest }) => ({ rows, amount: add(sum(rows.map((row) => row.amount)), rest) }));

describe('a settlement', () => {
  law('has differences that add up to what was paid less what it cost', [side, side], (advance, final) => {
    const { rows, unclaimed, totals } = settle(advance, final);
    const differences = rows.map(({ difference }) => difference).concat(unclaimed.difference);
    return (
      compare(sum(differences), subtract(advance.amount, final.amount)) === 0 &&
      compare(totals.difference, subtract(advance.amount, final.amount)) === 0
    );
  });

  law('keeps what each party paid and should have paid', [side, side], (advance, final) => {
    const { rows } = settle(advance, final);
    return rows.every(
      (row) =>
        compare(row.paid, amountIn(advance, row.party)) === 0 &&
        compare(row.final, amountIn(final, row.party)) === 0,
    );
  });

  law('leaves nobody a difference when nothing changed', [side], (one) => {
    const { rows, totals } = settle(one, one);
    return [...rows, totals].every(({ difference }) => difference.numerator === 0n);
  });

  law('the other way round is its mirror', [side, side], (advance, final) => {
    const [there, back] = [settle(advance, final), settle(final, advance)];
    return there.rows.every((row, i) => {
      const other = back.rows[i];
      return row.party === other?.party && compare(row.difference, negate(other.difference)) === 0;
    });
  });

  law('does not depend on the order of the parties', [side, side], (advance, final) => {
    const turned = (one: Side) => ({ ...one, rows: one.rows.toReversed() });
    return same(settle(advance, final), settle(turned(advance), turned(final)));
  });
});

describe('what was paid in advance', () => {
  const [a, b] = [party('a'), party('b')];
  const allocated: Side = {
    rows: [
      { party: a, amount: rational(60n) },
      { party: b, amount: rational(39n) },
    ],
    amount: rational(100n),
  };

  it('is the allocation, with what rounding left nobody, when nothing is stated', () => {
    expect(paidInAdvance(new Map(), new Map(), allocated)).toBe(allocated);
  });

  it('is what is stated, and for the others what was allocated', () => {
    expect(paidIn(paidInAdvance(new Map([[a, rational(50n)]]), new Map(), allocated))).toEqual({
      a: '50',
      b: '39',
      all: '89',
    });
  });

  it('counts what a party paid directly beside its payments, and once for the others', () => {
    const direct = new Map([
      [a, rational(7n)],
      [b, rational(9n)],
    ]);
    expect(paidIn(paidInAdvance(new Map([[a, rational(50n)]]), direct, allocated))).toEqual({
      a: '57',
      b: '39',
      all: '96',
    });
  });

  it('needs no allocation when everybody is stated', () => {
    const stated = new Map([
      [a, rational(50n)],
      [b, rational(0n)],
    ]);
    expect(paidIn(paidInAdvance(stated, new Map()))).toEqual({ a: '50', b: '0', all: '50' });
  });
});

function amountIn({ rows }: Side, wanted: Party): Rational {
  return rows.find((row) => row.party === wanted)?.amount ?? rational(0n);
}

function paidIn({ rows, amount: all }: Side): Record<string, string> {
  const paid = rows.map((row): [string, string] => [row.party.id, toShortDecimal(row.amount)]);
  return Object.fromEntries([...paid, ['all', toShortDecimal(all)]]);
}
