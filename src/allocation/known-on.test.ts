import { describe, expect, it } from 'vitest';
import { AGREEMENT, codesOf, date, NOWHERE, party, valueIn } from '../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { amountsOf, divide, without } from '../../tests/helpers/sharing.js';
import { day, dividedYear, span } from '../../tests/helpers/years.js';
import { dateOfDay } from '../kernel/date.js';
import { rational } from '../kernel/number.js';
import { outcome } from '../kernel/outcome.js';
import { whoShares } from './who-shares.js';

const [a, b] = [party('a'), party('b')];

describe('a year as it was known on a day', () => {
  dearLaw('is the whole year where nothing was found out later', [dividedYear, day], (divided, n) => {
    const { year, sharing, spans } = divided;
    const known = valueIn(divide(sharing, { spans, knownOn: dateOfDay(year, n) }, year));
    return same(known.rows, valueIn(divide(sharing, { spans }, year)).rows);
  });

  dearLaw('is shared without who joins later', [dividedYear, day, day], ({ year, sharing, spans }, n, m) => {
    const [first, second] = [Math.min(n, m, 364), Math.min(Math.max(n, m) + 1, 365)];
    const day = dateOfDay(year, second);
    const joining = sharing.parties.at(-1) ?? a;
    const others = spans.filter((one) => one.party !== joining);
    const joined = { ...span(joining, day), since: { day } };
    const known = divide(sharing, { spans: [...others, joined], knownOn: dateOfDay(year, first) }, year);
    const alone = divide(without(sharing, joining), { spans: others }, year);
    return known.ok === alone.ok && (!known.ok || same(amountsOf(known), amountsOf(alone)));
  });

  it('needs somebody who was known to take part', () => {
    const sharing = { parties: [a], figures: [rational(1n)], amount: rational(100n) };
    const spans = [{ ...span(a), since: { day: date('2019-07-01') } }];
    expect(codesOf(divide(sharing, { spans, knownOn: date('2019-06-30') }))).toEqual(['no-parties']);
  });
});

describe('what is stated with a question', () => {
  const list = (...texts: string[]) => ({
    items: texts.map((value) => ({ value, at: { ...NOWHERE, width: value.length } })),
    at: NOWHERE,
  });
  const spansOf = (join: string[], leave: string[], agreed = AGREEMENT.spans) => {
    const agreement = { ...AGREEMENT, parties: [a, b], spans: agreed };
    const stated = { join: list(...join), leave: list(...leave) };
    return valueIn(whoShares(stated, agreement, { parties: [a, b] }, outcome(undefined), 2019)).spans;
  };

  it('of who joins is known from that day', () => {
    expect(spansOf(['b=2019-07-01'], [])).toMatchObject([
      { party: b, from: date('2019-07-01'), since: { day: date('2019-07-01') } },
    ]);
  });

  it('of who leaves is known from the day after; before it nothing but the agreement was', () => {
    const agreed = span(b, date('2018-03-01'));
    expect(spansOf([], ['b=2019-06-30'], [agreed])).toEqual([
      {
        ...agreed,
        to: date('2019-06-30'),
        at: expect.anything(),
        since: { day: date('2019-07-01'), before: agreed },
      },
    ]);
    expect(spansOf([], ['b=2019-12-31'])).toMatchObject([
      { since: { day: date('2020-01-01'), before: { party: b } } },
    ]);
  });

  it('of who joins and leaves is known one after the other', () => {
    const [only] = spansOf(['b=2019-03-01'], ['b=2019-09-30']);
    expect(only?.since?.day).toEqual(date('2019-10-01'));
    expect(only?.since?.before).toMatchObject({
      from: date('2019-03-01'),
      since: { day: date('2019-03-01') },
    });
  });
});
