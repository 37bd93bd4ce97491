import { describe, expect, it } from 'vitest';
import type { Rounding } from '../../src/core/apportion.js';
import { ONE, parseDecimal, rational } from '../../src/core/number.js';
import { codesOf, NOWHERE, placeAt } from '../helpers/cooperation.js';
import { shareOut } from '../helpers/sharing.js';

describe('a cost that cannot be divided', () => {
  it('is finer than the unit, and the coarsest unit that fits is the remedy', () => {
    const outcome = shareOut('100.250', { a: '1' });
    const facts = { amount: parseDecimal('100.25'), unit: ONE, remedy: parseDecimal('0.01') };
    expect(outcome).toEqual({ ok: false, issues: [{ code: 'amount-finer-than-unit', facts, at: NOWHERE }] });
  });

  it('is not a whole number of thousands, and a krona is the remedy', () => {
    const outcome = shareOut('1500', { a: '1' }, { unit: rational(1000n) });
    expect(outcome).toMatchObject({ issues: [{ code: 'amount-finer-than-unit', facts: { remedy: ONE } }] });
  });

  it('has a negative weight, a fault that is shown where the weight was written', () => {
    const outcome = shareOut('100', { a: '3', b: '-1', c: '0', d: '-2' });
    expect(outcome).toMatchObject({
      issues: [
        { code: 'negative-weight', facts: { name: 'B', weight: rational(-1n) }, at: placeAt(1) },
        { code: 'negative-weight', facts: { name: 'D', weight: rational(-2n) }, at: placeAt(3) },
      ],
    });
  });

  it('has weights that cancel, which are negative and not all zero', () => {
    expect(codesOf(shareOut('100', { a: '1', b: '-1' }))).toEqual(['negative-weight']);
  });

  it('has only weights of zero', () => {
    expect(codesOf(shareOut('100', { a: '0', b: '0' }))).toEqual(['all-weights-zero']);
  });

  it('leaves a residual to a party that weighs nothing', () => {
    // 100 over 1:1:1 leaves one unit.
    const outcome = shareOut('100', { a: '1', b: '1', c: '1', d: '0' }, residual('d'));
    expect(outcome).toMatchObject({
      issues: [{ code: 'residual-impossible', facts: { name: 'D', amount: ONE } }],
    });
  });

  it('leaves a residual that would turn a charge into a credit', () => {
    // 5 over 9 times 1 and once 0.1 is 0.549 nine times, 1 each by rounding: 4 too many.
    const weights = Object.fromEntries([...'abcdefghi'].map((id) => [id, '1']));
    const outcome = shareOut('5', { ...weights, z: '0.1' }, residual('z'));
    expect(outcome).toMatchObject({
      issues: [{ code: 'residual-impossible', facts: { name: 'Z', amount: rational(-4n) } }],
    });
  });

  it('leaves a residual to a party that does not take part', () => {
    expect(codesOf(shareOut('100', { a: '1', b: '1' }, residual('c')))).toEqual(['not-taking-part']);
  });

  it('has nobody to share it', () => {
    expect(codesOf(shareOut('100', {}))).toEqual(['no-parties']);
  });

  it('has a unit that is not above zero', () => {
    expect(codesOf(shareOut('100', { a: '1' }, { unit: rational(0n) }))).toEqual(['unit-not-positive']);
    expect(codesOf(shareOut('100', { a: '1' }, { unit: rational(-1n) }))).toEqual(['unit-not-positive']);
  });
});

function residual(code: string): { rounding: Rounding } {
  return { rounding: { rule: 'residual', code } };
}
