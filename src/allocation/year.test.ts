import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, date, party, valueIn } from '../../tests/helpers/cooperation.js';
import { purchaseOf } from '../../tests/helpers/keys.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import {
  amountsOf,
  divide,
  divideBy,
  type Sharing,
  sharing,
  stretchesIn,
  without,
} from '../../tests/helpers/sharing.js';
import { daysOf, dividedYear, presentOn, span, type Year } from '../../tests/helpers/years.js';
import { dateOfDay, dayOfYear, daysInYear } from '../kernel/date.js';
import type { Place } from '../kernel/issue.js';
import {
  add,
  multiply,
  negate,
  parseDecimal,
  divide as quotient,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import { equal } from '../keys/equal.js';
import { mix } from '../keys/mix.js';
import { rotation } from '../keys/rotation.js';
import type { Answer } from './allocation.js';

const allocationOf = ({ sharing, spans, year }: Year): Answer => valueIn(divide(sharing, { spans }, year));

describe('a year in which parties join and leave', () => {
  dearLaw('costs what it cost before, and the changes add up to zero', [dividedYear], (year) => {
    const answer = allocationOf(year);
    const { rows, totals } = answer;
    const stretches = stretchesIn(answer);
    const changes =
      answer.kind === 'divided-year' ? answer.rows.map(({ amount, before }) => subtract(amount, before)) : [];
    return (
      same(sum(rows.map(({ amount }) => amount)), year.sharing.amount) &&
      same(totals.amount, year.sharing.amount) &&
      same(sum(changes), ZERO) &&
      (stretches.length === 0 ||
        same(sum(stretches.map(({ division }) => division.amount)), year.sharing.amount))
    );
  });

  dearLaw(
    'is shared day by day: each day is one, divided by the weights of that day',
    [dividedYear],
    (year) => {
      const { parties, figures, amount } = year.sharing;
      const figureOf = new Map(parties.map((party, i) => [party, figures[i] as Rational]));
      const byPresence = new Map<string, { days: bigint; present: ReturnType<typeof presentOn> }>();
      for (const day of daysOf(year.year)) {
        const present = presentOn(day, year);
        const name = present.map(({ id }) => id).join();
        byPresence.set(name, { days: (byPresence.get(name)?.days ?? 0n) + 1n, present });
      }
      const days = rational(BigInt(daysInYear(year.year)));
      const shareOf = (party: (typeof parties)[number]) =>
        sum(
          [...byPresence.values()]
            .filter(({ present }) => present.includes(party))
            .map(({ days, present }) => {
              const whole = sum(present.map((one) => figureOf.get(one) ?? ZERO));
              return multiply(rational(days), quotient(figureOf.get(party) ?? ZERO, whole));
            }),
        );
      return allocationOf(year).rows.every(({ party, exact, share }) => {
        const expected = quotient(shareOf(party), days);
        return same(share, expected) && same(exact, multiply(amount, expected));
      });
    },
  );

  dearLaw(
    'is, in each stretch, a plain division between those who take part in it',
    [dividedYear],
    (year) => {
      const answer = allocationOf(year);
      const { rows } = answer;
      const stretches = stretchesIn(answer);
      const divided = stretches.map(({ parties, division }) => {
        const absent = year.sharing.parties.filter((party) => !parties.includes(party));
        const present = absent.reduce(without, { ...year.sharing, amount: division.amount });
        return { printed: division, amounts: amountsOf(divide(present, {}, year.year)) };
      });
      return (
        divided.every(({ printed, amounts }) =>
          same(new Map(printed.rows.map(({ party, amount }) => [party.id, amount])), amounts),
        ) &&
        rows.every(
          ({ party, amount }) =>
            stretches.length === 0 ||
            same(amount, sum(divided.map(({ amounts }) => amounts.get(party.id) ?? ZERO))),
        )
      );
    },
  );

  dearLaw(
    'does not move what lies before a change, whoever joins or leaves then and later',
    [dividedYear, dividedYear, fc.integer({ min: 2, max: 365 })],
    ({ year, sharing, spans }, later, day) => {
      const changed = dateOfDay(year, day);
      const [joining, leaving] = [party('new', '10000'), party('old', '10001')];
      const both = {
        ...sharing,
        parties: [...sharing.parties, joining, leaving],
        figures: [...sharing.figures, rational(3n), rational(5n)],
      };
      // Two futures that part on the day; until then they are one.
      const absent = span(joining, dateOfDay(year + 1, 1));
      const futures = [
        [...spans, span(joining, changed), span(leaving, undefined, dateOfDay(year, 365))],
        [...spans, absent, span(leaving, undefined, dateOfDay(year, day - 1))],
        [
          ...spans,
          span(joining, changed, dateOfDay(year, Math.max(day, (later.year % 365) + 1))),
          span(leaving, undefined, dateOfDay(year, day - 1)),
        ],
      ];
      const [one, ...others] = futures.map((spans) =>
        stretchesIn(allocationOf({ year, sharing: both, spans }))
          .filter(({ to }) => dayOfYear(to) < day)
          .map(({ from, to, division }) => ({
            from,
            to,
            amounts: division.rows.map(({ party, amount }) => [party.id, amount]),
          })),
      );
      return (one?.length ?? 0) > 0 && others.every((other) => same(other, one));
    },
  );

  dearLaw('is mirrored by its credit', [dividedYear], (year) => {
    const refund = { ...year, sharing: { ...year.sharing, amount: negate(year.sharing.amount) } };
    const amounts = allocationOf(refund).rows.map(({ amount }) => negate(amount));
    return same(
      amounts,
      allocationOf(year).rows.map(({ amount }) => amount),
    );
  });

  dearLaw('leaves nothing to whoever is absent all of it, who is as if not there', [sharing], (sharing) => {
    const [first, ...others] = sharing.parties;
    const absent = first && divide(sharing, { spans: [span(first, date('2020-01-01'))] });
    if (!absent) return false;
    if (!hasWeight(without(sharing, first))) return same(codesOf(absent), ['all-weights-zero']);
    return others.length > 0 && same(amountsOf(absent), amountsOf(divide(without(sharing, first))));
  });

  dearLaw('is like any other for whoever is present all of it', [sharing], (sharing) => {
    const spans = sharing.parties.map((party) => span(party, date('2015-03-01'), date('2019-12-31')));
    const [dated, plain] = [valueIn(divide(sharing, { spans })), valueIn(divide(sharing))];
    return same([dated.kind, dated.rows, dated.leftover], ['agreed', plain.rows, plain.leftover]);
  });
});

describe('a party that joins on 1 July 2019', () => {
  // 730 000 kr is 2 000 kr a day. A and B weigh 1 and 3, C weighs 4.
  const [a, b, c] = [party('a'), party('b'), party('c')];
  const three: Sharing = {
    parties: [a, b, c],
    figures: [rational(1n), rational(3n), rational(4n)],
    amount: rational(730_000n),
  };
  const joined = valueIn(divide(three, { spans: [span(c, date('2019-07-01'))] }));

  it('pays for 184 days, the others for 181 days without it and 184 with it', () => {
    // 181 days: 362 000 kr, 1:3 is 90 500 and 271 500. 184 days: 368 000 kr, 1:3:4 is 46 000, 138 000 and 184 000.
    expect(stretchesIn(joined).map(({ days, division }) => [days, division.amount])).toEqual([
      [181, rational(362_000n)],
      [184, rational(368_000n)],
    ]);
    expect(joined.rows.map(({ amount }) => amount)).toEqual(
      [136_500n, 409_500n, 184_000n].map((n) => rational(n)),
    );
  });

  it('lets the others see what they would have paid without it', () => {
    expect(joined.rows).toMatchObject([182_500n, 547_500n, 0n].map((n) => ({ before: rational(n) })));
  });

  it('has its own days as weight: 92 of 365, for half of 184', () => {
    expect(joined.rows[2]?.weight).toEqual(rational(92n));
    expect(joined.totals.weight).toEqual(rational(365n));
  });

  it('leaves a krona that does not divide to be seen: 100 kr is 49,59 and 50,41', () => {
    const hundred = valueIn(
      divide({ ...three, amount: rational(100n) }, { spans: [span(c, date('2019-07-01'))] }),
    );
    expect(stretchesIn(hundred).map(({ division }) => division.amount)).toEqual([
      rational(50n),
      rational(50n),
    ]);
    expect(sum(hundred.rows.map(({ amount }) => amount))).toEqual(rational(100n));
  });

  it('is not there before: in öre, 365 kr is 181 kr and 184 kr', () => {
    const unit = parseDecimal('0.01');
    const fine = valueIn(
      divide({ ...three, amount: rational(365n) }, { unit, spans: [span(c, date('2019-07-01'))] }),
    );
    expect(stretchesIn(fine).map(({ division }) => division.amount)).toEqual([
      rational(181n),
      rational(184n),
    ]);
    // C: half of 184 kr. A: 181/4 + 184/8 = 45,25 + 23.
    expect(fine.rows.map(({ amount }) => amount)).toEqual(
      ['68.25', '204.75', '92'].map((amount) => parseDecimal(amount)),
    );
  });
});

describe('a year that cannot be divided', () => {
  const [a, b] = [party('a'), party('b')];
  const pair: Sharing = { parties: [a, b], figures: [rational(1n), rational(2n)], amount: rational(10n) };

  it('has days on which nobody takes part', () => {
    const spans = [span(a, date('2019-02-01')), span(b, date('2019-03-01'))];
    expect(divide(pair, { spans })).toMatchObject({
      issues: [{ code: 'nobody-takes-part', facts: { from: date('2019-01-01'), to: date('2019-01-31') } }],
    });
  });

  it('has parties that are all away all year', () => {
    const spans = [a, b].map((one) => span(one, date('2020-01-01')));
    expect(codesOf(divide(pair, { spans }))).toEqual(['nobody-takes-part']);
  });

  it('is not stated, though parties join', () => {
    const spans = [span(a, date('2019-02-01'))];
    const key = rotation([['a']], 2019, 1);
    const input = { agreement: { id: 'x' }, parties: [a, b], year: undefined, measures: new Map(), at: a.at };
    expect(codesOf(divideBy(key, pair, {}, { spans, input }))).toEqual(['missing-year']);
  });

  it('has the turn of somebody who is absent for a part of it, which is said once', () => {
    const spans = [span(a, date('2019-02-01'), date('2019-10-01'))];
    const key = rotation([['a'], ['b']], 2019, 1);
    expect(codesOf(divideBy(key, pair, undefined, { spans }))).toEqual(['all-weights-zero']);
  });

  it('has a stretch in which a key of a mix weighs nobody: only its absent party has the turn', () => {
    const half = rational(1n, 2n);
    const key = mix([
      { key: equal, portion: half },
      { key: rotation([['b']], 2019, 1), portion: half },
    ]);
    const spans = [span(b, date('2019-07-01'))];
    expect(codesOf(divideBy(key, pair, undefined, { spans }))).toEqual(['all-weights-zero']);
  });

  it('is a year of what was bought: quantities have no days', () => {
    const spans = [span(a, date('2019-02-01'))];
    const key = purchaseOf(pair, rational(2n));
    const ask = (at: Place) =>
      divideBy(key, pair, undefined, { spans: spans.map((one) => ({ ...one, at })), amount: undefined });
    const issue = (second: string) => ({ code: 'clashing-fields', facts: { first: 'purchase', second } });
    // On the command line the option is named; in a file both fields of a span.
    expect(ask({ ...a.at, field: '--from' })).toMatchObject({ issues: [issue('--from')] });
    expect(ask({ ...a.at, field: 'from', file: 'x.yaml' })).toMatchObject({ issues: [issue('from / to')] });
    expect(ask(a.at)).toMatchObject({ issues: [issue('from / to')] });
  });

  it('may be a year of what was bought when the days stated are all of its days', () => {
    const spans = [span(a, date('2019-01-01'), date('2019-12-31'))];
    // 1 and 2 bought, at 2 kr each.
    const outcome = divideBy(purchaseOf(pair, rational(2n)), pair, undefined, { spans, amount: undefined });
    expect([...amountsOf(outcome).values()]).toEqual([rational(2n), rational(4n)]);
  });

  it('leaves the residual to somebody who is absent in a part of it', () => {
    const spans = [span(a, date('2019-02-01'), date('2019-10-01'))];
    const rounding = { rule: 'residual', code: 'a' } as const;
    expect(codesOf(divide(pair, { spans, rounding }))).toEqual(['not-taking-part']);
  });
});

describe('a phase', () => {
  dearLaw('counts a party by a part of its figure', [sharing, fc.bigInt(0n, 12n)], (sharing, twelfths) => {
    const [first] = sharing.parties;
    if (!first) return false;
    const part = rational(twelfths, 12n);
    const figures = sharing.figures.map((figure, i) => (i === 0 ? multiply(figure, part) : figure));
    const phases = [
      { party: first, year: 2019, part },
      { party: first, year: 2020, part: ZERO },
    ];
    const phased = divide(sharing, { phases });
    const scaled = divide({ ...sharing, figures });
    return phased.ok ? same(amountsOf(phased), amountsOf(scaled)) : same(codesOf(phased), codesOf(scaled));
  });
});

it('of the phases of an agreement only those of the year and of who takes part are part of the answer', () => {
  const [a, b, c] = [party('a'), party('b'), party('c')];
  const pair: Sharing = { parties: [a, b], figures: [rational(1n), rational(1n)], amount: rational(30n) };
  const phase = (one: typeof a, year: number) => ({ party: one, year, part: rational(1n, 2n) });
  const phases = [phase(a, 2018), phase(a, 2019), phase(c, 2019)];
  const allocation = valueIn(divide(pair, { phases }));
  expect(allocation.phases).toEqual([phase(a, 2019)]);
  // Half of 1 beside 1.
  expect(allocation.rows.map(({ amount }) => amount)).toEqual([rational(10n), rational(20n)]);
});

function hasWeight({ figures }: Sharing): boolean {
  return figures.reduce(add, ZERO).numerator > 0n;
}
