import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bill, isUnshared, mayBeImpossible, RULES } from '../../tests/helpers/claims.js';
import {
  AGREEMENT,
  codesOf,
  date,
  NOWHERE,
  party,
  placeAt,
  valueIn,
} from '../../tests/helpers/cooperation.js';
import { named } from '../../tests/helpers/keys.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { inputFor, shareOut } from '../../tests/helpers/sharing.js';
import type { Rounding } from '../apportion/apportion.js';
import { divide, multiply, ONE, parseDecimal, rational, sum, ZERO } from '../kernel/number.js';
import { proportional } from '../keys/proportional.js';
import { allocate } from './allocate.js';
import { share } from './share.js';

const unit = fc.constantFrom('0.01', '1', '1000').map(parseDecimal);

describe.each(RULES)('a cost divided by the rule %s', (rule) => {
  dearLaw(
    'is whole units that add up to it, or an issue says why the residual cannot be taken',
    [bill(rule), unit],
    ({ units, claims, rounding }, unit) => {
      const amount = multiply(rational(units), unit);
      const result = share(
        { amount: { value: amount, at: NOWHERE }, unit, rounding },
        claims.map(({ code, weight }) => ({ party: party(`id${code}`, code), weight, at: NOWHERE })),
      );
      if (!result.ok) return mayBeImpossible(rule) && same(codesOf(result), ['residual-impossible']);
      const { rows, totals, leftover } = result.value;
      const added = sum(rows.map((row) => row.amount));
      const unclaimed = isUnshared(rule) ? multiply(rational(leftover.units), unit) : ZERO;
      return (
        same(totals.amount, added) &&
        same(sum([added, unclaimed]), amount) &&
        same(sum(rows.map(({ exact }) => exact)), amount) &&
        same(sum(rows.map(({ share }) => share)), ONE) &&
        rows.every((row) => divide(row.amount, unit).denominator === 1n)
      );
    },
  );

  dearLaw('charges nobody who weighs nothing, and credits nobody who is charged', [bill(rule)], (bill) => {
    const result = share(
      { amount: { value: rational(bill.units), at: NOWHERE }, unit: ONE, rounding: bill.rounding },
      bill.claims.map(({ code, weight }) => ({ party: party(code), weight, at: NOWHERE })),
    );
    if (!result.ok) return mayBeImpossible(rule);
    return result.value.rows.every(
      ({ weight, amount }) =>
        amount.numerator * bill.units >= 0n && (weight.numerator > 0n || amount.numerator === 0n),
    );
  });
});

describe('a divided cost', () => {
  it('names who took the leftover units, first in the queue first', () => {
    // 100 over 1:1:4 is 16.667, 16.667 and 66.667: 98 and two left over, for equal remainders the larger weight first.
    const { rows, leftover, queue } = valueIn(shareOut('100', { b: '1', a: '1', c: '4' }));
    expect(rows.map(({ amount }) => amount)).toEqual([16n, 17n, 67n].map((n) => rational(n)));
    expect(rows.map(({ leftover }) => leftover)).toEqual([0n, 1n, 1n]);
    expect(rows.map(({ down }) => down)).toEqual([16n, 16n, 66n].map((n) => rational(n)));
    expect(leftover.units).toBe(2n);
    expect(leftover.to.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(queue.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it.each<[Rounding, string | undefined]>([
    [{ rule: 'largest-remainder' }, undefined],
    [{ rule: 'half-up' }, undefined],
    [{ rule: 'dhondt' }, undefined],
    [{ rule: 'residual', code: 'c' }, 'c'],
    [{ rule: 'residual-first' }, 'b'],
    [{ rule: 'floor-first' }, 'b'],
    [{ rule: 'floor-last' }, 'c'],
    [{ rule: 'floor-largest' }, 'b'],
    [{ rule: 'floor-to', code: 'c' }, 'c'],
    [{ rule: 'floor' }, undefined],
    [{ rule: 'floor-each-first' }, undefined],
    [{ rule: 'cascade' }, undefined],
    [{ rule: 'residual-last' }, 'c'],
    [{ rule: 'residual-largest' }, 'b'],
  ])('names who takes what rounding leaves, when the rule says who: %o', (rounding, id) => {
    // Of 60 kr over 3:2:1 nothing is left.
    expect(valueIn(shareOut('60', { b: '3', a: '2', c: '1' }, { rounding })).taker?.id).toBe(id);
  });

  it('keeps each exact share beside the amount', () => {
    const { rows, totals } = valueIn(shareOut('100', { a: '1', b: '2' }));
    expect(rows.map(({ share }) => share)).toEqual([rational(1n, 3n), rational(2n, 3n)]);
    expect(rows.map(({ exact }) => exact)).toEqual([rational(100n, 3n), rational(200n, 3n)]);
    expect(totals).toEqual({ weight: rational(3n), amount: rational(100n) });
  });

  it('may be counted in öre or in thousands', () => {
    // 0.01 kr over 1:1 is half an öre each; 3000 kr over 1:1 is one and a half thousand each.
    const amounts = (amount: string, unit: string) =>
      valueIn(shareOut(amount, { a: '1', b: '1' }, { unit: parseDecimal(unit) })).rows.map(
        ({ amount }) => amount,
      );
    expect(amounts('0.01', '0.01')).toEqual([rational(1n, 100n), ZERO]);
    expect(amounts('3000', '1000')).toEqual([rational(2000n), rational(1000n)]);
  });
});

describe('the allocation of an agreement', () => {
  const sharing = { parties: [party('a'), party('b')], figures: [ONE, ONE], amount: rational(10n) };
  const amount = { value: sharing.amount, at: NOWHERE };
  const { unit, rounding } = AGREEMENT;
  const budget = proportional(named('budget'));
  const request = { key: budget, input: inputFor(budget, sharing), amount, unit, rounding };

  it('tells what was asked, and which figures it rests on', () => {
    const input = { ...request.input, year: 2019, asOf: date('2019-05-01') };
    const allocation = valueIn(allocate({ ...request, agreement: AGREEMENT, input }));
    const { agreement, key, year, asOf, bases, rows } = allocation;
    expect({ agreement, key, year, asOf }).toEqual({
      agreement: AGREEMENT,
      key: budget,
      year: 2019,
      asOf: input.asOf,
    });
    expect(bases).toEqual([{ measure: input.measures.get('budget'), period: '2017' }]);
    expect(rows.map(({ figures }) => figures.map((one) => one?.at))).toEqual([[placeAt(2)], [placeAt(3)]]);
  });

  it("knows the agreement's own amount from one that was given with the question", () => {
    const isAgreed = (agreed: typeof amount) =>
      valueIn(allocate({ ...request, agreement: { ...AGREEMENT, amount: agreed } })).isAgreedAmount;
    expect(isAgreed(amount)).toBe(true);
    expect(isAgreed({ value: rational(20n), at: placeAt(1) })).toBe(false);
  });
});
