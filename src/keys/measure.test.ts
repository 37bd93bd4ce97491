import { describe, expect, it } from 'vitest';
import { date, measure } from '../../tests/helpers/cooperation.js';
import { ONE } from '../kernel/number.js';
import { periodFor, periodsOf } from './measure.js';

describe('the period that a year reads', () => {
  it('is so many years back', () => {
    expect(periodFor({ yearsBack: 2 }, 2019)).toBe('2017');
    expect(periodFor({ yearsBack: 0 }, 2019)).toBe('2019');
  });

  it('is the stated one, whatever the year and the day', () => {
    expect(periodFor({ period: '2016' }, 2019)).toBe('2016');
    expect(periodFor({ period: '2016' }, 2025, date('2025-01-01'))).toBe('2016');
  });

  it('is one further back until the figures are in force', () => {
    const vintage = { yearsBack: 1, inForceFrom: { month: 5, day: 15 } };
    const asOf = (day: string) => periodFor(vintage, 2019, date(day));
    expect(asOf('2019-05-14')).toBe('2017');
    expect(asOf('2019-05-15')).toBe('2018');
    expect(asOf('2019-04-30')).toBe('2017');
    expect(asOf('2019-06-01')).toBe('2018');
    expect(asOf('2018-12-31')).toBe('2017');
    expect(asOf('2020-01-01')).toBe('2018');
  });

  it('does not depend on the day when the figures are in force at once', () => {
    expect(periodFor({ yearsBack: 1 }, 2019, date('2018-01-01'))).toBe('2018');
  });
});

describe('the periods of a measure', () => {
  it('are those of any party, each once, in order', () => {
    const figures = { berg: { 2018: ONE, 2016: ONE }, are: { 2017: ONE, 2018: ONE } };
    expect(periodsOf(measure('budget', { yearsBack: 2 }, figures))).toEqual(['2016', '2017', '2018']);
  });

  it('are none when it has no figures', () => {
    expect(periodsOf(measure('budget', { yearsBack: 2 }, {}))).toEqual([]);
  });
});
