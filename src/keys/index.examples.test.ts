import { describe, expect, it } from 'vitest';
import {
  AGREEMENT,
  codesOf,
  date,
  measure,
  NOWHERE,
  party,
  placeAt,
  valueIn,
} from '../../tests/helpers/cooperation.js';
import { named } from '../../tests/helpers/keys.js';
import { ONE, parseDecimal, rational } from '../kernel/number.js';
import { average } from './average.js';
import { benefit } from './benefit.js';
import { equal } from './equal.js';
import { proportional } from './proportional.js';

const [budget, pupils] = [proportional(named('budget')), proportional(named('pupils'))];
const [berg, are] = [party('berg', '2326'), party('are', '2321')];

/** What a key may read for 2019 unless a test says otherwise. */
const input = {
  agreement: AGREEMENT,
  parties: [berg, are],
  year: 2019,
  measures: new Map([
    ['budget', measure('budget', { yearsBack: 2 }, table([2016, 2017, 2018, 2019]))],
    [
      'pupils',
      measure('pupils', { yearsBack: 1, inForceFrom: { month: 5, day: 1 } }, table([2016, 2017, 2018, 2019])),
    ],
  ]),
  at: NOWHERE,
};

describe('budget', () => {
  it('reads the accounts of the year before last: 2017 for 2019 (GNS verksamhetsplan 2019, 5.2)', () => {
    const { weights, bases } = valueIn(budget.weigh(input));
    expect(bases[0]?.period).toBe('2017');
    expect(weights.map(({ value }) => value)).toEqual([rational(12017n), rational(22017n)]);
  });

  it('reads the same accounts on any day of the year', () => {
    const { bases } = valueIn(budget.weigh({ ...input, asOf: date('2019-01-01') }));
    expect(bases[0]?.period).toBe('2017');
  });
});

describe('pupils, counted in October and in force from May (GNS verksamhetsplan 2019, 5.2)', () => {
  it('reads the count of 2018 for 2019', () => {
    const { weights, bases } = valueIn(pupils.weigh(input));
    expect(bases[0]?.period).toBe('2018');
    expect(weights.map(({ value }) => value)).toEqual([rational(12018n), rational(22018n)]);
  });

  it.each(['2019-05-01', '2019-05-02', '2019-10-01', '2019-12-31', '2020-01-01'])(
    'reads the count of 2018 as of %s, when it is in force',
    (day) => {
      const { bases } = valueIn(pupils.weigh({ ...input, asOf: date(day) }));
      expect(bases[0]?.period).toBe('2018');
    },
  );

  it.each(['2019-04-30', '2019-01-01', '2018-12-31', '2018-06-15', '2018-05-01'])(
    'reads the count of 2017 as of %s, before that of 2018 is in force',
    (day) => {
      const { bases } = valueIn(pupils.weigh({ ...input, asOf: date(day) }));
      expect(bases[0]?.period).toBe('2017');
    },
  );
});

describe('an average of two years as of a day', () => {
  it.each([
    ['2019-04-30', ['2017', '2016']],
    ['2019-05-01', ['2018', '2017']],
  ])('reads for each year the count in force on that day of it: %s', (day, periods) => {
    const { bases } = valueIn(average(named('pupils'), 2).weigh({ ...input, asOf: date(day) }));
    expect(bases.map(({ period }) => period)).toEqual(periods);
  });
});

describe('equal', () => {
  it('weighs every party one, without a year or figures', () => {
    const { weights, bases } = valueIn(equal.weigh({ ...input, year: undefined, measures: new Map() }));
    expect(weights).toEqual([
      { value: ONE, figures: [] },
      { value: ONE, figures: [] },
    ]);
    expect(bases).toEqual([]);
  });
});

describe('benefit', () => {
  const points = measure(
    'points',
    { period: 'decision' },
    {
      berg: { decision: parseDecimal('2.5') },
      are: { decision: parseDecimal('7.5') },
    },
  );

  it('reads figures that stand in the agreement, whatever the year', () => {
    const key = benefit(points);
    expect(key.reads).toEqual([]);
    const { weights, bases } = valueIn(key.weigh({ ...input, year: undefined }));
    expect(weights.map(({ value }) => value)).toEqual([rational(5n, 2n), rational(15n, 2n)]);
    expect(bases[0]?.period).toBe('decision');
  });

  it('reads the measure of the cooperation that the agreement names', () => {
    const key = benefit({ value: 'points', at: NOWHERE });
    expect(key.reads).toEqual(['points']);
    const { bases } = valueIn(key.weigh({ ...input, measures: new Map([['points', points]]) }));
    expect(bases[0]?.measure).toBe(points);
  });

  it('points at the agreement when the cooperation does not have the measure that it names', () => {
    const facts = { text: 'points', known: ['budget', 'pupils'] };
    expect(benefit({ value: 'points', at: placeAt(7) }).weigh(input)).toEqual({
      ok: false,
      issues: [{ code: 'unknown-measure', facts, at: placeAt(7) }],
    });
  });

  it('reads the year before last when its own figures say so', () => {
    const own = measure('points', { yearsBack: 2 }, table([2016, 2017, 2018]));
    expect(valueIn(benefit(own).weigh(input)).bases[0]?.period).toBe('2017');
  });

  it('misses a measure when the agreement has none', () => {
    expect(benefit(undefined).reads).toEqual([]);
    expect(codesOf(benefit(undefined).weigh(input))).toEqual(['missing-measure']);
  });
});

/** Figures that tell which party and year they are of: 12017 is the first party's for 2017. */
function table(years: number[]) {
  const figuresOf = (party: number) =>
    Object.fromEntries(years.map((year) => [year, rational(BigInt(party * 10_000 + year))]));
  return { berg: figuresOf(1), are: figuresOf(2) };
}
