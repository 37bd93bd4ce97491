import { describe, expect, it } from 'vitest';
import { AGREEMENT, date, measure, NOWHERE, party } from '../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { day, dividedYear, span } from '../../tests/helpers/years.js';
import { asKnownOn } from '../agreement/participation.js';
import { compareDates, dateOfDay, dayOfYear, isoDate } from '../kernel/date.js';
import { equal } from '../keys/equal.js';
import type { Key } from '../keys/key.js';
import type { Vintage } from '../keys/measure.js';
import { daysOfChange } from './days-of-change.js';

const [a, b] = [party('a'), party('b')];
const inForceFrom = { month: 5, day: 1 };

const questionOf = (vintages: readonly Vintage[], reads = vintages.map((_, i) => `m${i}`)) => ({
  key: { ...equal, reads } as Key,
  input: {
    agreement: AGREEMENT,
    parties: [a, b],
    year: 2019,
    measures: new Map(vintages.map((vintage, i) => [`m${i}`, measure(`m${i}`, vintage, {})])),
    at: NOWHERE,
  },
});
const daysIn = (...asked: Parameters<typeof daysOfChange>) => daysOfChange(...asked).map(isoDate);

describe('the days on which more is known of a year', () => {
  dearLaw('are those between which who takes part when is known alike', [dividedYear, day], (divided, n) => {
    const { year, sharing } = divided;
    const spans = divided.spans.map((one) => (one.from ? { ...one, since: { day: one.from } } : one));
    const question = { ...questionOf([]), spans };
    const input = { ...question.input, parties: sharing.parties, year };
    const days = daysOfChange({ ...question, input });
    const known = (on: number) => asKnownOn(dateOfDay(year, on), { parties: sharing.parties, spans });
    const last = days.filter((one) => dayOfYear(one) <= n).at(-1);
    return same(days, days.toSorted(compareDates)) && same(known(n), known(last ? dayOfYear(last) : 1));
  });

  it('are those of new counts that the key reads and the year does not wait with', () => {
    const vintages: Vintage[] = [
      { yearsBack: 1, inForceFrom },
      { yearsBack: 1, inForceFrom: { month: 4, day: 1 }, revision: 'from-date' },
      { yearsBack: 1, inForceFrom: { month: 3, day: 1 }, revision: 'none' },
      { yearsBack: 1, inForceFrom: { month: 1, day: 1 } },
      { yearsBack: 1 },
      { period: '2016' },
    ];
    expect(daysIn(questionOf(vintages))).toEqual(['2019-04-01', '2019-05-01']);
    expect(daysIn(questionOf(vintages, ['m0']))).toEqual(['2019-05-01']);
    expect(daysIn(questionOf(vintages, []))).toEqual([]);
  });

  it('are in a later year where what is known then is of days of this one', () => {
    const spans = [
      { ...span(a, date('2019-12-01')), since: { day: date('2020-02-01') } },
      { ...span(b, undefined, date('2020-06-30')), since: { day: date('2020-05-20'), before: span(b) } },
    ];
    expect(daysIn({ ...questionOf([]), spans })).toEqual(['2020-02-01']);
  });

  it('are those of the parties that are asked about, each once', () => {
    const leaving = { ...span(b, date('2019-03-01'), date('2019-04-30')) };
    const spans = [
      {
        ...leaving,
        since: { day: date('2019-05-01'), before: { ...span(b), since: { day: date('2019-02-01') } } },
      },
      { ...span(a), since: { day: date('2018-07-01') } },
      { ...span(party('c')), since: { day: date('2019-09-01') } },
    ];
    const question = questionOf([{ yearsBack: 1, inForceFrom }]);
    expect(daysIn({ ...question, spans })).toEqual(['2019-02-01', '2019-05-01']);
  });

  it('are none of a question of no year', () => {
    const question = questionOf([{ yearsBack: 1, inForceFrom }]);
    expect(daysIn({ ...question, input: { ...question.input, year: undefined } })).toEqual([]);
  });
});
