import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, party } from '../../tests/helpers/cooperation.js';
import { dearLaw, law, same } from '../../tests/helpers/laws.js';
import { day, daysOf, dividedYear, presentOn, span, year } from '../../tests/helpers/years.js';
import { compareDates, dateOfDay, dayOfYear, daysInYear } from '../kernel/date.js';
import { ONE, rational } from '../kernel/number.js';
import { asKnownOn, phaseIn, type Span, stretchesOf } from './participation.js';

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

  dearLaw(
    'are cut on a day besides, and are otherwise the same',
    [dividedYear, day],
    ({ year, sharing, spans }, n) => {
      const [cut, plain] = [[dateOfDay(year, n)], []].map((cuts) =>
        stretchesOf(year, sharing.parties, spans, cuts),
      );
      const starts = cut?.map(({ from }) => dayOfYear(from)) ?? [];
      const before = plain?.map(({ from }) => dayOfYear(from)) ?? [];
      const alike = (day: number) => {
        const [one, other] = [cut, plain].map((list) => list?.findLast(({ from }) => dayOfYear(from) <= day));
        return same(one?.parties, other?.parties);
      };
      return (
        same(
          starts,
          [...new Set([...before, n])].sort((a, b) => a - b),
        ) && starts.every(alike)
      );
    },
  );

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

/** What was found out of a party's time, last first: from which day it was known, and what it then was. */
const findings = fc
  .uniqueArray(fc.record({ day, to: fc.option(day, { nil: undefined }) }), { selector: (one) => one.day })
  .map((list) => list.sort((one, other) => other.day - one.day));

/** The same as a span; before the first of them the party took no part, or always did. */
const spanOf = (found: readonly { day: number; to?: number }[], isFirst: boolean): Span | undefined => {
  const [last, ...earlier] = found;
  if (!last) return isFirst ? span(b) : undefined;
  const to = last.to === undefined ? undefined : dateOfDay(2019, last.to);
  const since = { day: dateOfDay(2019, last.day), before: spanOf(earlier, isFirst) };
  return { ...span(b, undefined, to), since };
};

describe('what is known on a day', () => {
  dearLaw('is all where nothing was found out later', [dividedYear, day], ({ year, sharing, spans }, n) =>
    same(asKnownOn(dateOfDay(year, n), { parties: sharing.parties, spans }), {
      parties: sharing.parties,
      spans,
    }),
  );

  law('is the last that was found out by then', [findings, fc.boolean(), day], (found, isFirst, n) => {
    const last = spanOf(found, isFirst);
    if (!last) return true;
    const known = asKnownOn(dateOfDay(2019, n), { parties: [a, b], spans: [last] });
    const byThen = found.find((one) => one.day <= n);
    const to = byThen?.to === undefined ? undefined : dateOfDay(2019, byThen.to);
    return byThen || isFirst
      ? same(known.parties, [a, b]) &&
          same(
            known.spans.map((one) => one.to),
            [to],
          )
      : same(known, { parties: [a], spans: [] });
  });

  dearLaw(
    'is from its own day on who joins, and nothing that lies before is moved by it',
    [dividedYear, day],
    ({ year, sharing, spans }, n) => {
      const today = dateOfDay(year, n);
      const announced = spans.map((one) => (one.from ? { ...one, since: { day: one.from } } : one));
      const { parties, spans: known } = asKnownOn(today, { parties: sharing.parties, spans: announced });
      const hereBy = sharing.parties.filter((party) => {
        const own = spans.filter((one) => one.party === party);
        return own.length === 0 || own.some(({ from }) => !from || compareDates(from, today) <= 0);
      });
      return (
        same(parties, hereBy) &&
        daysOf(year)
          .filter((day) => day <= n && day % 7 === n % 7)
          .every((day) => {
            const before = presentOn(day, { year, sharing: { ...sharing, parties }, spans: known });
            return same(before, presentOn(day, { year, sharing, spans }));
          })
      );
    },
  );

  it('of a leaving that is known from the day after is that nobody leaves, until then', () => {
    const leaving = {
      ...span(b, undefined, date('2019-06-30')),
      since: { day: date('2019-07-01'), before: span(b) },
    };
    const known = (on: string) => asKnownOn(date(on), { parties: [a, b], spans: [leaving] }).spans;
    expect(known('2019-06-30')).toEqual([span(b)]);
    expect(known('2019-07-01')).toEqual([leaving]);
  });

  it('of a party that comes back is its first time alone, until its second is known', () => {
    const first = span(b, undefined, date('2019-02-28'));
    const second = { ...span(b, date('2019-07-01')), since: { day: date('2019-05-20') } };
    const known = (on: string) => asKnownOn(date(on), { parties: [a, b], spans: [first, second] });
    expect(known('2019-05-19')).toEqual({ parties: [a, b], spans: [first] });
    expect(known('2019-05-20')).toEqual({ parties: [a, b], spans: [first, second] });
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
