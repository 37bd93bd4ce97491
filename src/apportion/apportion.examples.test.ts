import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../kernel/number.js';
import { apportion, type Rounding } from './apportion.js';

describe('GNS/11/2018, joint data protection officer, 1 200 000 kr', () => {
  it('nine parties pay by budget turnover what the board printed', () => {
    const budgets = '469.9 587 442.6 877.9 3468.7 744.6 322.5 660.5 3686.3'.split(' ');
    const printed = [50078, 62558, 47169, 93560, 369666, 79353, 34369, 70391, 392856];
    expect(split(1_200_000, budgets)).toEqual(printed);
  });

  it('two parties pay by budget turnover what the board printed', () => {
    expect(split(1_200_000, ['3686.3', '3468.7'])).toEqual([618247, 581753]);
  });
});

describe('the Alabama paradox: a party may pay one unit less when the bill grows', () => {
  it('3 units over 6:6:2 are one each', () => {
    // 1.286, 1.286, 0.429: 1, 1 and 0, and the one left over goes to .429.
    expect(split(3, ['6', '6', '2'])).toEqual([1, 1, 1]);
  });

  it('4 units over 6:6:2 leave the third party nothing', () => {
    // 1.714, 1.714, 0.571: 1, 1 and 0, and the two left over go to .714 and .714.
    expect(split(4, ['6', '6', '2'])).toEqual([2, 2, 0]);
  });
});

describe('the largest remainder', () => {
  it('10 over 61:19:20 are 6, 2 and 2', () => {
    // 6.1, 1.9 and 2.0: 6, 1 and 2, and the one left over goes to .9.
    expect(split(10, ['61', '19', '20'])).toEqual([6, 2, 2]);
  });

  it('5 over 40:30:30 are 2, 2 and 1, the second code before the third', () => {
    // 2.0, 1.5 and 1.5: the one left over goes to the first of two equal claims.
    expect(split(5, ['40', '30', '30'])).toEqual([2, 2, 1]);
    expect(split(-5, ['40', '30', '30'])).toEqual([-2, -2, -1]);
  });

  it('a single party pays it all', () => {
    expect(split(7, ['0.1'])).toEqual([7]);
  });

  it('nothing to share is nothing for each', () => {
    expect(split(0, ['1', '2'])).toEqual([0, 0]);
  });
});

describe('half-up', () => {
  it('halves go up, and the unit that makes too many is a negative leftover', () => {
    // 1 over 1:1 is 0.5 and 0.5.
    const { amounts, leftover, receivers } = apportion(1n, claims(['1', '1']), { rule: 'half-up' });
    expect({ amounts, leftover, receivers }).toEqual({ amounts: [1n, 1n], leftover: -1n, receivers: [] });
  });

  it('thirds go down, and the unit that is missing is a leftover that nobody takes', () => {
    // 1 over 1:1:1 is 0.33 three times.
    const { amounts, leftover } = apportion(1n, claims(['1', '1', '1']), { rule: 'half-up' });
    expect({ amounts, leftover }).toEqual({ amounts: [0n, 0n, 0n], leftover: 1n });
  });
});

describe('a rest that falls to a place in the table', () => {
  // 101 over 0:1:1:1 is 33.67 each: 34 to the nearest, one too much; 33 down, two over.
  const parts = (rule: 'residual-first' | 'residual-last' | 'floor-first') =>
    split(101, ['0', '1', '1', '1'], { rule });

  it('falls to the first or the last above zero', () => {
    expect(parts('residual-first')).toEqual([0, 33, 34, 34]);
    expect(parts('residual-last')).toEqual([0, 34, 34, 33]);
    expect(parts('floor-first')).toEqual([0, 35, 33, 33]);
  });

  it('falls to the largest, of equal ones to the lowest code', () => {
    // 10 over 1:2:2 is 2, 4 and 4; 11 is 2.2, 4.4 and 4.4: 2, 4 and 4, one left over.
    expect(split(11, ['1', '2', '2'], { rule: 'residual-largest' })).toEqual([2, 5, 4]);
    expect(split(-11, ['1', '2', '2'], { rule: 'residual-largest' })).toEqual([-2, -5, -4]);
  });
});

describe('residual', () => {
  it('the named party takes what rounding leaves', () => {
    // 100 over 1:1:1 is 33.33 three times; 33 each, and the third party takes the one left over.
    expect(split(100, ['1', '1', '1'], { rule: 'residual', code: 'c' })).toEqual([33, 33, 34]);
  });

  it('the named party pays less when rounding took too much', () => {
    // 5 over 1:1 is 2.5 twice; 3 each is one too many.
    expect(split(5, ['1', '1'], { rule: 'residual', code: 'a' })).toEqual([2, 3]);
  });
});

/** Divides units between parties named a, b, c … */
function split(units: number, weights: string[], rounding: Rounding = { rule: 'largest-remainder' }) {
  return apportion(BigInt(units), claims(weights), rounding).amounts.map(Number);
}

function claims(weights: string[]) {
  return weights.map((weight, i) => ({ code: 'abcdefghi'.charAt(i), weight: parseDecimal(weight) }));
}
