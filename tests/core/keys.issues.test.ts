import { describe, expect, it } from 'vitest';
import { KEYS } from '../../src/core/keys/index.js';
import { negate, ONE, rational, ZERO } from '../../src/core/number.js';
import { codesOf, party, placeAt } from '../helpers/cooperation.js';
import { divideBy, inputFor, readsFigures, type Sharing } from '../helpers/sharing.js';

const pair: Sharing = { parties: [party('a'), party('b')], figures: [ONE, ONE], amount: ONE };

describe.each(KEYS)('the key $id', (key) => {
  it('finds no parties to divide between', () => {
    expect(codesOf(divideBy(key, { parties: [], figures: [], amount: ONE }))).toEqual(['no-parties']);
  });

  it('divides no amount that is finer than the unit: half a krona wants öre', () => {
    const half = rational(1n, 2n);
    const outcome = divideBy(key, { ...pair, amount: half });
    const facts = { amount: half, unit: ONE, remedy: rational(1n, 100n) };
    expect(outcome).toEqual({
      ok: false,
      issues: [{ code: 'amount-finer-than-unit', facts, at: placeAt(0) }],
    });
  });
});

describe.each(KEYS.filter(readsFigures))('the key $id, which reads figures,', (key) => {
  it('names every party without a figure, and where one would be written', () => {
    const outcome = divideBy(key, pair, { b: { 2016: ONE } });
    expect(outcome).toMatchObject({
      issues: [
        {
          code: 'missing-figure',
          facts: { parties: ['A', 'B'], period: '2017', yearsBack: 2 },
          at: placeAt(1),
        },
      ],
    });
  });

  it('points at every negative figure', () => {
    const outcome = divideBy(key, { ...pair, figures: [negate(ONE), negate(ONE)] });
    expect(outcome).toMatchObject({
      issues: [
        { code: 'negative-weight', facts: { name: 'A', weight: negate(ONE) }, at: placeAt(2) },
        { code: 'negative-weight', facts: { name: 'B' }, at: placeAt(3) },
      ],
    });
  });

  it('divides nothing when all figures are zero', () => {
    expect(codesOf(divideBy(key, { ...pair, figures: [ZERO, ZERO] }))).toEqual(['all-weights-zero']);
  });

  it('tells of a faulty figure and a faulty amount at once', () => {
    const amount = rational(1n, 2n);
    const faults = codesOf(divideBy(key, { ...pair, figures: [ONE, negate(ONE)], amount }));
    expect(faults).toEqual(['negative-weight', 'amount-finer-than-unit']);
    expect(codesOf(divideBy(key, { ...pair, amount }, {}))).toEqual([
      'missing-figure',
      'amount-finer-than-unit',
    ]);
  });

  it('misses a measure that the cooperation does not have', () => {
    const input = { ...inputFor(key, pair), measures: new Map() };
    expect(codesOf(key.weigh(input))).toEqual(['unknown-measure']);
  });

  it('asks for the year when the figures depend on it', () => {
    expect(codesOf(key.weigh({ ...inputFor(key, pair), year: undefined }))).toEqual(['missing-year']);
  });
});
