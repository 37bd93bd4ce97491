import { describe, expect, it } from 'vitest';
import { type CostLine, costAmounts } from '../../src/core/costs.js';
import { parseDecimal, rational } from '../../src/core/number.js';
import { NOWHERE } from '../helpers/cooperation.js';

describe('a cost sheet', () => {
  it('adds up as GNS/13/2018 does: 914,4 less 805 and 109,4 is nothing', () => {
    const amounts = amountsOf([
      given('fees', '914.4'),
      sumOf('revenue', 'fees'),
      given('salary', '-495'),
      given('social', '-230'),
      given('overhead', '-80'),
      sumOf('staff', 'salary', 'social', 'overhead'),
      given('premises', '-43'),
      given('expenses', '-46.4'),
      given('other', '-20'),
      sumOf('overheads', 'premises', 'expenses', 'other'),
      sumOf('result', 'revenue', 'staff', 'overheads'),
    ]);
    expect(amounts.get('revenue')).toEqual(parseDecimal('914.4'));
    expect(amounts.get('staff')).toEqual(rational(-805n));
    expect(amounts.get('overheads')).toEqual(parseDecimal('-109.4'));
    expect(amounts.get('result')).toEqual(rational(0n));
  });

  it('adds exact amounts, not the decimals that are printed', () => {
    const thirds = ['a', 'b', 'c'].map((id) => ({ ...given(id, '0'), amount: { given: rational(1n, 3n) } }));
    expect(amountsOf([...thirds, sumOf('all', 'a', 'b', 'c')]).get('all')).toEqual(rational(1n));
  });

  it('keeps its lines in their order', () => {
    expect([...amountsOf([given('b', '1'), given('a', '2')]).keys()]).toEqual(['b', 'a']);
  });

  it('may be empty', () => {
    expect(amountsOf([]).size).toBe(0);
  });
});

function given(id: string, amount: string): CostLine {
  return { id, title: id, amount: { given: parseDecimal(amount) }, decimals: 0, at: NOWHERE };
}

function sumOf(id: string, ...lines: string[]): CostLine {
  const located = lines.map((value) => ({ value, at: NOWHERE }));
  return { id, title: id, amount: { sumOf: located }, decimals: 0, at: NOWHERE };
}

function amountsOf(lines: CostLine[]) {
  return costAmounts({ title: 'a budget', unit: rational(1000n), source: 'a test', lines });
}
