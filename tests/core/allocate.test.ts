import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cost, share } from '../../src/core/allocate.js';
import type { Rounding } from '../../src/core/apportion.js';
import { divide, multiply, ONE, parseDecimal, rational, sum, ZERO } from '../../src/core/number.js';
import { bill, RULES } from '../helpers/claims.js';
import { codesOf, NOWHERE, party, placeAt, valueIn } from '../helpers/cooperation.js';
import { law, same } from '../helpers/laws.js';

const unit = fc.constantFrom('0.01', '1', '1000').map(parseDecimal);

describe.each(RULES)('a cost divided by the rule %s', (rule) => {
  law(
    'is whole units that add up to it, or an issue says why the residual cannot be taken',
    [bill(rule), unit],
    ({ units, claims, rounding }, unit) => {
      const amount = multiply(rational(units), unit);
      const result = share(
        { amount: { value: amount, at: NOWHERE }, unit, rounding },
        claims.map(({ code, weight }) => ({ party: party(`id${code}`, code), weight, at: NOWHERE })),
      );
      if (!result.ok) return rule === 'residual' && same(codesOf(result), ['residual-impossible']);
      const { rows, totals, leftover } = result.value;
      const added = sum(rows.map((row) => row.amount));
      const unclaimed = rule === 'half-up' ? multiply(rational(leftover.units), unit) : ZERO;
      return (
        same(totals.amount, added) &&
        same(sum([added, unclaimed]), amount) &&
        same(sum(rows.map(({ exact }) => exact)), amount) &&
        same(sum(rows.map(({ share }) => share)), ONE) &&
        rows.every((row) => divide(row.amount, unit).denominator === 1n)
      );
    },
  );

  law('charges nobody who weighs nothing, and credits nobody who is charged', [bill(rule)], (bill) => {
    const result = share(
      { amount: { value: rational(bill.units), at: NOWHERE }, unit: ONE, rounding: bill.rounding },
      bill.claims.map(({ code, weight }) => ({ party: party(code), weight, at: NOWHERE })),
    );
    if (!result.ok) return rule === 'residual';
    return result.value.rows.every(
      ({ weight, amount }) =>
        amount.numerator * bill.units >= 0n && (weight.numerator > 0n || amount.numerator === 0n),
    );
  });
});

describe('a divided cost', () => {
  it('names who took the leftover units, first in the queue first', () => {
    // 100 over 1:1:4 is 16.667, 16.667 and 66.667: 98 and two left over, for equal remainders the larger weight first.
    const { rows, leftover, queue } = valueIn(shared('100', { b: '1', a: '1', c: '4' }));
    expect(rows.map(({ amount }) => amount)).toEqual([16n, 17n, 67n].map((n) => rational(n)));
    expect(rows.map(({ leftover }) => leftover)).toEqual([0n, 1n, 1n]);
    expect(leftover.units).toBe(2n);
    expect(leftover.to.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(queue.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('keeps each exact share beside the amount', () => {
    const { rows, totals } = valueIn(shared('100', { a: '1', b: '2' }));
    expect(rows.map(({ share }) => share)).toEqual([rational(1n, 3n), rational(2n, 3n)]);
    expect(rows.map(({ exact }) => exact)).toEqual([rational(100n, 3n), rational(200n, 3n)]);
    expect(totals).toEqual({ weight: rational(3n), amount: rational(100n) });
  });

  it('may be counted in öre or in thousands', () => {
    // 0.01 kr over 1:1 is half an öre each; 3000 kr over 1:1 is one and a half thousand each.
    const amounts = (amount: string, unit: string) =>
      valueIn(shared(amount, { a: '1', b: '1' }, { unit: parseDecimal(unit) })).rows.map(
        ({ amount }) => amount,
      );
    expect(amounts('0.01', '0.01')).toEqual([rational(1n, 100n), ZERO]);
    expect(amounts('3000', '1000')).toEqual([rational(2000n), rational(1000n)]);
  });
});

describe('a cost that cannot be divided', () => {
  it('is finer than the unit, and the coarsest unit that fits is the remedy', () => {
    const outcome = shared('100.250', { a: '1' });
    const facts = { amount: parseDecimal('100.25'), unit: ONE, remedy: parseDecimal('0.01') };
    expect(outcome).toEqual({ ok: false, issues: [{ code: 'amount-finer-than-unit', facts, at: NOWHERE }] });
  });

  it('is not a whole number of thousands, and a krona is the remedy', () => {
    const outcome = shared('1500', { a: '1' }, { unit: rational(1000n) });
    expect(outcome).toMatchObject({ issues: [{ code: 'amount-finer-than-unit', facts: { remedy: ONE } }] });
  });

  it('has a negative weight, a fault that is shown where the weight was written', () => {
    const outcome = shared('100', { a: '3', b: '-1', c: '0', d: '-2' });
    expect(outcome).toMatchObject({
      issues: [
        { code: 'negative-weight', facts: { name: 'B', weight: rational(-1n) }, at: placeAt(1) },
        { code: 'negative-weight', facts: { name: 'D', weight: rational(-2n) }, at: placeAt(3) },
      ],
    });
  });

  it('has weights that cancel, which are negative and not all zero', () => {
    expect(codesOf(shared('100', { a: '1', b: '-1' }))).toEqual(['negative-weight']);
  });

  it('has only weights of zero', () => {
    expect(codesOf(shared('100', { a: '0', b: '0' }))).toEqual(['all-weights-zero']);
  });

  it('leaves a residual to a party that weighs nothing', () => {
    // 100 over 1:1:1 leaves one unit.
    const outcome = shared('100', { a: '1', b: '1', c: '1', d: '0' }, residual('d'));
    expect(outcome).toMatchObject({
      issues: [{ code: 'residual-impossible', facts: { name: 'D', amount: ONE } }],
    });
  });

  it('leaves a residual that would turn a charge into a credit', () => {
    // 5 over 9 times 1 and once 0.1 is 0.549 nine times, 1 each by rounding: 4 too many.
    const weights = Object.fromEntries([...'abcdefghi'].map((id) => [id, '1']));
    const outcome = shared('5', { ...weights, z: '0.1' }, residual('z'));
    expect(outcome).toMatchObject({
      issues: [{ code: 'residual-impossible', facts: { name: 'Z', amount: rational(-4n) } }],
    });
  });
});

function residual(code: string): { rounding: Rounding } {
  return { rounding: { rule: 'residual', code } };
}

/** Divides kronor by weights of parties; the weights stand on lines of their own. */
function shared(amount: string, weights: Record<string, string>, cost: Partial<Cost> = {}) {
  const claimants = Object.entries(weights).map(([id, weight], i) => ({
    party: party(id),
    weight: parseDecimal(weight),
    at: placeAt(i),
  }));
  const value = parseDecimal(amount);
  return share(
    { amount: { value, at: NOWHERE }, unit: ONE, rounding: { rule: 'largest-remainder' }, ...cost },
    claimants,
  );
}
