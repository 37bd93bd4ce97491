import { describe, expect, it } from 'vitest';
import { AGREEMENT, codesOf, NOWHERE, party, placeAt } from '../../tests/helpers/cooperation.js';
import { named } from '../../tests/helpers/keys.js';
import { divideBy, shareOut } from '../../tests/helpers/sharing.js';
import type { Rounding } from '../apportion/apportion.js';
import { ONE, parseDecimal, rational } from '../kernel/number.js';
import { equal } from '../keys/equal.js';
import { proportional } from '../keys/proportional.js';

/** A place on the command line, and one in a file. */
const GIVEN = { ...NOWHERE, field: '--unit' };
const WRITTEN = placeAt(3);

describe('a cost that cannot be divided', () => {
  it('is finer than the unit, and the coarsest unit that fits is the remedy', () => {
    const outcome = shareOut('100.250', { a: '1' });
    const facts = {
      amount: parseDecimal('100.25'),
      unit: ONE,
      remedy: parseDecimal('0.01'),
      finerIn: 'option',
    };
    expect(outcome).toEqual({ ok: false, issues: [{ code: 'amount-finer-than-unit', facts, at: NOWHERE }] });
  });

  it('is not a whole number of thousands, and a krona is the remedy', () => {
    const outcome = shareOut('1500', { a: '1' }, { unit: rational(1000n) });
    expect(outcome).toMatchObject({ issues: [{ code: 'amount-finer-than-unit', facts: { remedy: ONE } }] });
  });

  it('is a third of a krona, which no decimals write: a third is the remedy', () => {
    const amount = { value: rational(1n, 3n), at: NOWHERE };
    expect(shareOut('0', { a: '1' }, { amount })).toMatchObject({
      issues: [{ facts: { remedy: rational(1n, 3n) } }],
    });
  });

  it.each([
    ['in a file, when the unit is given: the unit is at fault', placeAt(1), GIVEN, GIVEN],
    ['in a file, when the unit is too', placeAt(1), WRITTEN, placeAt(1)],
    ['in a file, when no unit is stated', placeAt(1), undefined, placeAt(1)],
    ['on the command line, as the unit is', NOWHERE, GIVEN, NOWHERE],
    ['on the command line, when the unit stands in a file', NOWHERE, WRITTEN, NOWHERE],
  ])('is finer than the unit %s', (_, at, unitAt, fault) => {
    const outcome = shareOut('0', { a: '1' }, { amount: { value: parseDecimal('0.5'), at }, unitAt });
    expect(outcome).toMatchObject({ issues: [{ code: 'amount-finer-than-unit', at: fault }] });
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
      issues: [{ code: 'residual-impossible', facts: { name: 'D', amount: ONE }, at: NOWHERE }],
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
    const issues = [{ code: 'not-taking-part', facts: { name: 'c' }, at: NOWHERE }];
    expect(shareOut('100', { a: '1', b: '1' }, residual('c'))).toEqual({ ok: false, issues });
  });

  it('is too small for a rule that gives each a unit, which is shown where the rule is stated, else at the amount', () => {
    const rounding = { rule: 'huntington-hill' } as const;
    const facts = { amount: ONE, least: rational(2n), rule: 'huntington-hill' };
    const ask = (roundingAt?: typeof WRITTEN) => shareOut('1', { a: '1', b: '1' }, { rounding, roundingAt });
    expect(ask()).toEqual({ ok: false, issues: [{ code: 'too-few-units', facts, at: NOWHERE }] });
    expect(ask(WRITTEN)).toEqual({ ok: false, issues: [{ code: 'too-few-units', facts, at: WRITTEN }] });
  });

  it('has nobody to share it', () => {
    expect(codesOf(shareOut('100', {}))).toEqual(['no-parties']);
  });

  it('has a unit that is not above zero', () => {
    const ask = (unit: bigint, unitAt?: typeof WRITTEN) =>
      shareOut('100', { a: '1' }, { unit: rational(unit), unitAt });
    expect(ask(0n)).toMatchObject({ issues: [{ code: 'unit-not-positive', at: NOWHERE }] });
    expect(ask(-1n, WRITTEN)).toMatchObject({ issues: [{ code: 'unit-not-positive', at: WRITTEN }] });
  });
});

describe('a cost without an amount', () => {
  const pair = { parties: [party('a'), party('b')], figures: [ONE, ONE], amount: ONE };

  it('is missing where the key was chosen, or where the agreement was asked for', () => {
    const ask = (input = {}) => {
      const asked = {
        agreement: AGREEMENT,
        parties: pair.parties,
        year: 2019,
        measures: new Map(),
        at: NOWHERE,
      };
      return divideBy(equal, pair, undefined, { amount: undefined, input: { ...asked, ...input } });
    };
    const facts = { agreement: 'agreement' };
    expect(ask()).toEqual({ ok: false, issues: [{ code: 'missing-amount', facts, at: NOWHERE }] });
    expect(ask({ askedAt: WRITTEN })).toMatchObject({ issues: [{ code: 'missing-amount', at: WRITTEN }] });
  });

  it('is not missed when the key cannot weigh, since the amount might have followed from it', () => {
    const outcome = divideBy(proportional(named('usage')), pair, {}, { amount: undefined });
    expect(codesOf(outcome)).toEqual(['missing-figure']);
  });
});

function residual(code: string): { rounding: Rounding } {
  return { rounding: { rule: 'residual', code } };
}
