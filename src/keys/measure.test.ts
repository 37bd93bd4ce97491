import { describe, expect, it } from 'vitest';
import { date, measure } from '../../tests/helpers/cooperation.js';
import { ONE } from '../kernel/number.js';
import { periodFor, periodsOf, type REVISIONS, renewedOn } from './measure.js';

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

describe('a count that comes into force during the year', () => {
  const from = { month: 5, day: 1 };
  const [before, first, after] = [date('2019-04-30'), date('2019-05-01'), date('2019-12-31')];
  const by = (revision: (typeof REVISIONS)[number] | undefined) => ({
    yearsBack: 1,
    inForceFrom: from,
    revision,
  });

  it('makes the whole year follow it, whichever day is shared, unless something else is said', () => {
    expect(periodFor(by(undefined), 2019, undefined, before)).toBe('2018');
    expect(periodFor(by('full-year'), 2019, first, before)).toBe('2018');
    expect(periodFor(by('full-year'), 2019, before, after)).toBe('2017');
  });

  it('counts for the days from its own on', () => {
    expect([before, first, after].map((on) => periodFor(by('from-date'), 2019, undefined, on))).toEqual([
      '2017',
      '2018',
      '2018',
    ]);
    expect(periodFor(by('from-date'), 2019)).toBe('2018');
  });

  it('counts for no day as long as it is not known', () => {
    expect([before, after].map((on) => periodFor(by('from-date'), 2019, before, on))).toEqual([
      '2017',
      '2017',
    ]);
    expect(periodFor(by('from-date'), 2019, first, after)).toBe('2018');
  });

  it('waits for the next year where the year keeps the count of its first day', () => {
    for (const day of [undefined, before, first, after]) {
      expect(periodFor(by('none'), 2019, day, day)).toBe('2017');
      expect(periodFor(by('none'), 2020, day, day)).toBe('2018');
    }
  });

  it('is that of the first day where it comes on it', () => {
    const vintage = { yearsBack: 1, inForceFrom: { month: 1, day: 1 }, revision: 'none' as const };
    expect(periodFor(vintage, 2019)).toBe('2018');
  });

  it('changes the year from its day, unless the year keeps its own', () => {
    expect(renewedOn(by('full-year'))).toEqual(from);
    expect(renewedOn(by('from-date'))).toEqual(from);
    expect(renewedOn(by('none'))).toBeUndefined();
    expect(renewedOn({ yearsBack: 1 })).toBeUndefined();
    expect(renewedOn({ period: '2017' })).toBeUndefined();
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
