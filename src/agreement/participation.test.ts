import { describe, expect, it } from 'vitest';
import { date, party } from '../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { daysOf, dividedYear, presentOn, span, year } from '../../tests/helpers/years.js';
import { dayOfYear, daysInYear } from '../kernel/date.js';
import { ONE, rational } from '../kernel/number.js';
import { phaseIn, stretchesOf } from './participation.js';

const [a, b] = [party('a'), party('b')];

describe('the stretches of a year', () => {
  dearLaw('cover every day once', [dividedYear], ({ year, sharing, spans }) => {
    const days = stretchesOf(year, sharing.parties, spans).flatMap(({ from, to, days }) => {
      const run = Array.from({ length: days }, (_, i) => dayOfYear(from) + i);
      return run.at(-1) === dayOfYear(to) && from.year === year && to.year === year ? run : [];
    });
    return same(days, daysOf(year));
  });

  dearLaw('hold those who take part on each of their days, and no others', [dividedYear], (divided) => {
    const { year, sharing, spans } = divided;
    const stretches = stretchesOf(year, sharing.parties, spans);
    const stretchOf = (day: number) =>
      stretches.find(({ from, to }) => dayOfYear(from) <= day && day <= dayOfYear(to));
    return daysOf(year)
      .filter(
        (day) =>
          day % 5 === 1 || stretches.some(({ from, to }) => day === dayOfYear(from) || day === dayOfYear(to)),
      )
      .every((day) => same(stretchOf(day)?.parties, presentOn(day, divided)));
  });

  dearLaw('are no more than they need be: neighbours differ', [dividedYear], ({ year, sharing, spans }) => {
    const stretches = stretchesOf(year, sharing.parties, spans);
    return stretches.every(({ parties }, i) => i === 0 || !same(parties, stretches[i - 1]?.parties));
  });

  dearLaw('are one, the whole year, when nobody joins or leaves', [year], (year) => {
    const [only, ...more] = stretchesOf(year, [a, b], []);
    return more.length === 0 && only?.days === daysInYear(year) && only.parties.length === 2;
  });

  it('are 181 and 184 days when somebody joins on 1 July 2019', () => {
    const stretches = stretchesOf(2019, [a, b], [span(b, date('2019-07-01'))]);
    expect(stretches.map(({ days, parties }) => [days, parties])).toEqual([
      [181, [a]],
      [184, [a, b]],
    ]);
  });

  it('are 182 and 184 days in a leap year', () => {
    const stretches = stretchesOf(2020, [a, b], [span(b, date('2020-07-01'))]);
    expect(stretches.map(({ days }) => days)).toEqual([182, 184]);
  });

  it('are cut after the last day of whoever leaves', () => {
    const stretches = stretchesOf(2019, [a, b], [span(b, undefined, date('2019-06-30'))]);
    expect(stretches.map(({ to, days }) => [to, days])).toEqual([
      [date('2019-06-30'), 181],
      [date('2019-12-31'), 184],
    ]);
  });

  it.each([
    ['joins on 1 January', span(b, date('2019-01-01'))],
    ['leaves after 31 December', span(b, undefined, date('2019-12-31'))],
    ['joined before and leaves after', span(b, date('2010-05-01'), date('2024-05-01'))],
  ])('are one when somebody %s', (_, whole) => {
    expect(stretchesOf(2019, [a, b], [whole])).toHaveLength(1);
  });

  it('are one day and the rest when somebody leaves after 1 January', () => {
    const stretches = stretchesOf(2019, [a, b], [span(b, undefined, date('2019-01-01'))]);
    expect(stretches.map(({ days }) => days)).toEqual([1, 364]);
  });
});

describe('the part of its weight that a party counts by', () => {
  const phases = [
    { party: a, year: 2019, part: rational(1n, 3n) },
    { party: a, year: 2020, part: rational(2n, 3n) },
  ];

  it('is that of the year, and one in all other years and for all others', () => {
    expect([2018, 2019, 2020, 2021].map((year) => phaseIn(year, a, phases))).toEqual([
      ONE,
      rational(1n, 3n),
      rational(2n, 3n),
      ONE,
    ]);
    expect(phaseIn(2019, b, phases)).toEqual(ONE);
    expect(phaseIn(undefined, a, phases)).toEqual(ONE);
  });
});
