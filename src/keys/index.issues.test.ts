import { describe, expect, it } from 'vitest';
import { codesOf, measure, NOWHERE, party, placeAt } from '../../tests/helpers/cooperation.js';
import { named, READERS, SAMPLES } from '../../tests/helpers/keys.js';
import { divideBy, inputFor, type Sharing, tableOf } from '../../tests/helpers/sharing.js';
import { negate, ONE, rational, ZERO } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import { average } from './average.js';
import { proportional } from './proportional.js';
import { rotation } from './rotation.js';

const pair: Sharing = { parties: [party('a'), party('b')], figures: [ONE, ONE], amount: ONE };

describe.each(SAMPLES)('a key of the kind $kind', ({ of }) => {
  it('finds no parties to divide between', () => {
    expect(codesOf(divideBy(of(pair), { parties: [], figures: [], amount: ONE }))).toEqual(['no-parties']);
  });

  it('divides no amount that is finer than the unit: half a krona wants öre', () => {
    const half = rational(1n, 2n);
    const outcome = divideBy(of(pair), { ...pair, amount: half }, tableOf(pair, [2015, 2016, 2017]));
    const facts = { amount: half, unit: ONE, remedy: rational(1n, 100n), finerIn: 'agreement' };
    expect(outcome).toEqual({
      ok: false,
      issues: [{ code: 'amount-finer-than-unit', facts, at: placeAt(0) }],
    });
  });
});

describe.each(READERS)('a key of the kind $kind, which reads figures,', ({ of, years }) => {
  const key = of(pair);
  const table = (sharing: Sharing) => tableOf(sharing, years);
  /** One issue for each period of each measure that it reads. */
  const periods = key.reads.flatMap(() => years.toReversed().map(String));

  it('names every party without a figure, and where one would be written', () => {
    const outcome = divideBy(key, pair, { b: { 2014: ONE } });
    const issues = periods.map((period) => ({
      code: 'missing-figure',
      facts: { parties: ['A', 'B'], period, yearsBack: 2019 - Number(period) },
      at: placeAt(1),
    }));
    expect(outcome).toMatchObject({ issues });
  });

  it('points at every negative figure', () => {
    const sharing = { ...pair, figures: [negate(ONE), negate(ONE)] };
    const outcome = divideBy(key, sharing, table(sharing));
    // The figures of A, one a line from the second, then those of B; the latest year stands last.
    const issues = periods.flatMap((period) =>
      ['A', 'B'].map((name, i) => ({
        code: 'negative-weight',
        facts: { name, weight: negate(ONE) },
        at: placeAt(2 + i * years.length + years.indexOf(Number(period))),
      })),
    );
    expect(outcome).toMatchObject({ issues });
  });

  it('divides nothing when all figures are zero, which is told at the first of them, beside a faulty amount', () => {
    const sharing = { ...pair, figures: [ZERO, ZERO], amount: rational(1n, 2n) };
    // The latest year is read first, and stands last.
    const zero = { code: 'all-weights-zero', facts: {}, at: placeAt(1 + years.length) };
    expect(divideBy(key, sharing, table(sharing))).toMatchObject({
      issues: [zero, { code: 'amount-finer-than-unit' }],
    });
  });

  it('tells of a faulty figure and a faulty amount at once', () => {
    const sharing = { ...pair, figures: [ONE, negate(ONE)], amount: rational(1n, 2n) };
    const negative = periods.map(() => 'negative-weight');
    expect(codesOf(divideBy(key, sharing, table(sharing)))).toEqual([...negative, 'amount-finer-than-unit']);
    const missing = periods.map(() => 'missing-figure');
    expect(codesOf(divideBy(key, sharing, {}))).toEqual([...missing, 'amount-finer-than-unit']);
  });

  it('misses a measure that the cooperation does not have', () => {
    const input = { ...inputFor(key, pair), measures: new Map() };
    expect(new Set(codesOf(key.weigh(input)))).toEqual(new Set(['unknown-measure']));
  });

  it('asks for the year when the figures depend on it', () => {
    const input = { ...inputFor(key, pair, table(pair)), year: undefined };
    expect(new Set(codesOf(key.weigh(input)))).toEqual(new Set(['missing-year']));
  });
});

describe('a missing figure', () => {
  const key = proportional(named('usage'));

  it('is of the stated period, and of no number of years back', () => {
    const stated = measure('usage', { period: '2017' }, {});
    const input = { ...inputFor(key, pair), measures: new Map([['usage', stated]]) };
    const facts = { period: '2017', parties: ['A', 'B'], yearsBack: undefined };
    expect(key.weigh(input)).toMatchObject({ issues: [{ code: 'missing-figure', facts }] });
  });

  it('is of the period that its party reads, when each party has a year of its own', () => {
    const input = inputFor(key, pair);
    const readAs = ({ id }: Party) => ({ ...input, year: id === 'b' ? 2020 : 2019 });
    expect(key.weigh({ ...input, readAs })).toMatchObject({
      issues: [{ facts: { period: '2018', parties: ['B'] } }],
    });
  });
});

describe('a missing year', () => {
  it.each([
    ['proportional', proportional(named('usage'))],
    ['rotation', rotation([['a'], ['b']], 2019, 1)],
  ])('is missing where the key was chosen, or where the agreement was asked for: %s', (_, key) => {
    const input = { ...inputFor(key, pair), year: undefined };
    expect(key.weigh(input)).toMatchObject({ issues: [{ code: 'missing-year', at: NOWHERE }] });
    expect(key.weigh({ ...input, askedAt: placeAt(9) })).toMatchObject({ issues: [{ at: placeAt(9) }] });
  });
});

describe('a negative figure', () => {
  const sharing = { ...pair, figures: [negate(ONE), rational(9n)] };

  it.each(SAMPLES.filter(({ kind }) => kind === 'mix'))(
    'is not hidden by the other keys of a $kind',
    ({ of }) => {
      expect(codesOf(divideBy(of(sharing), sharing))).toEqual(['negative-weight']);
    },
  );

  it('is not hidden by the other years of an average', () => {
    const table = { a: { 2016: negate(ONE), 2017: rational(9n) }, b: { 2016: ONE, 2017: ONE } };
    expect(codesOf(divideBy(average(named('usage'), 2), pair, table))).toEqual(['negative-weight']);
  });
});
