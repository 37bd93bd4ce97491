import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, date, party, valueIn } from '../../tests/helpers/cooperation.js';
import { isLargestRemainder } from '../../tests/helpers/hamilton.js';
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
import { byDays, daysOf, dividedYear, presentOn, span, type Year } from '../../tests/helpers/years.js';
import { dateOfDay, dayOfYear, daysInYear } from '../kernel/date.js';
import type { Place } from '../kernel/issue.js';
import {
  add,
  compare,
  multiply,
  negate,
  ONE,
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
      answer.kind === 'divided-year'
        ? answer.rows.map(({ amount, before = ZERO }) => subtract(amount, before))
        : [];
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
    'is rounded once: the largest remainders of what its days cost each party take the units that are left',
    [dividedYear],
    (year) => {
      const { rows } = allocationOf(year);
      const owed = byDays(year);
      const claims = rows.map(({ party }) => ({ code: party.code, weight: owed.get(party) ?? 0n }));
      const units = year.sharing.amount.numerator;
      const sign = units < 0n ? -1n : 1n;
      const amounts = rows.map(({ amount }) => sign * amount.numerator);
      return isLargestRemainder(sign * units, claims, amounts);
    },
  );

  dearLaw(
    'is, in each stretch, a plain division of what its days cost between those who take part in them, exact',
    [dividedYear],
    (year) => {
      const answer = allocationOf(year);
      const all = rational(BigInt(daysInYear(year.year)));
      return stretchesIn(answer).every(({ days, division }) => {
        const whole = sum(division.rows.map(({ weight }) => weight));
        const cost = quotient(multiply(year.sharing.amount, rational(BigInt(days))), all);
        return (
          same(division.exact, cost) &&
          division.rows.every(({ party, weight, exact }) => {
            const figure = year.sharing.figures[year.sharing.parties.indexOf(party)];
            return same(weight, figure) && same(exact, quotient(multiply(cost, weight), whole));
          })
        );
      });
    },
  );

  dearLaw(
    'leaves no party a whole krona from what its days so far cost, and ends at its year',
    [dividedYear],
    (year) => {
      const answer = allocationOf(year);
      const stretches = stretchesIn(answer);
      return answer.rows.every((row) => {
        let [exact, paid] = [ZERO, ZERO];
        for (const { division } of stretches) {
          const own = division.rows.find(({ party }) => party === row.party);
          if (!own) continue;
          [exact, paid] = [add(exact, own.exact), add(paid, own.amount)];
          const error = subtract(paid, exact);
          if (compare(error, ONE) >= 0 || compare(negate(ONE), error) >= 0) return false;
        }
        return stretches.length === 0 || (same(exact, row.exact) && same(paid, row.amount));
      });
    },
  );

  dearLaw(
    'costs exactly the same until a change, whoever joins or leaves then and later',
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
            exact: division.exact,
            parts: division.rows.map(({ party, exact }) => [party.id, exact]),
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

  it('of 100 kr pays 25,21 of 50,41 and the others 18,70 and 56,10: the krona left over goes to the first', () => {
    const hundred = valueIn(
      divide({ ...three, amount: rational(100n) }, { spans: [span(c, date('2019-07-01'))] }),
    );
    // 100 × (181/365 × 1/4 + 184/365 × 1/8), three times that, and 100 × 184/365 × 1/2.
    expect(hundred.rows.map(({ exact }) => exact)).toEqual([
      rational(27_300n, 1460n),
      rational(81_900n, 1460n),
      rational(9200n, 365n),
    ]);
    expect(hundred.rows.map(({ amount }) => amount)).toEqual([19n, 56n, 25n].map((n) => rational(n)));
    // 12,40 and 37,19 of the first 49,59: the running sums are these, rounded down or up.
    const firsts = stretchesIn(hundred)[0]?.division.rows.map(({ amount }) => Number(amount.numerator)) ?? [];
    expect([12, 13]).toContain(firsts[0]);
    expect([37, 38]).toContain(firsts[1]);
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

describe('nine parties that share 914 400 kr equally, by GNS/13/2018', () => {
  const CODES = ['2326', '2321', '2305', '2309', '2380', '2313', '2303', '2361', '23'];
  const nine: Sharing = {
    parties: CODES.map((code) => party(`p${code}`, code)),
    figures: CODES.map(() => ONE),
    amount: rational(914_400n),
  };
  const joining = (days: readonly string[]) =>
    nine.parties.slice(nine.parties.length - days.length).map((one, i) => span(one, date(days[i] ?? '')));
  const ask = (spans: ReturnType<typeof joining>) => valueIn(divideBy(equal, nine, undefined, { spans }));

  it('are, when the last joins on 1 July, eight of 107 897,81 kr and one of 51 217,53: equals within a krona', () => {
    const { rows } = ask(joining(['2019-07-01']));
    // 914 400 × (181/365/8 + 184/365/9), over 26 280 = 365 × 8 × 9.
    const eighth = rational(914_400n * (181n * 9n + 184n * 8n), 26_280n);
    expect(rows.slice(0, 8).every(({ exact }) => same(exact, eighth))).toBe(true);
    const amounts = rows.map(({ amount }) => amount.numerator);
    expect(amounts.slice(0, 8).every((amount) => amount === 107_897n || amount === 107_898n)).toBe(true);
    expect([51_217n, 51_218n]).toContain(amounts[8]);
    expect(amounts.reduce((all, amount) => all + amount)).toBe(914_400n);
  });

  it('are, when seven join one after the other, none of them a whole krona from exact, at the end of any stretch', () => {
    const days = ['02-01', '03-01', '04-01', '05-01', '06-01', '09-15', '12-31'];
    const answer = ask(joining(days.map((day) => `2019-${day}`)));
    // Days before each change, and how many share them.
    const counts = [31, 28, 31, 30, 31, 106, 107, 1];
    expect(stretchesIn(answer).map((stretch) => stretch.days)).toEqual(counts);
    for (const [i, { party: own, amount }] of answer.rows.entries()) {
      let [paid, exact] = [0n, 0n];
      for (const [k, { division }] of stretchesIn(answer).entries()) {
        const present = 2 + k;
        // Parts of a krona as small as 365 × 2 520.
        if (i < present) exact += (914_400n * BigInt(counts[k] ?? 0) * 2520n) / BigInt(present);
        paid += division.rows.find((row) => row.party === own)?.amount.numerator ?? 0n;
        const error = paid * 365n * 2520n - exact;
        expect(error < 365n * 2520n && -error < 365n * 2520n).toBe(true);
      }
      expect(paid).toBe(amount.numerator);
    }
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

  it('leaves the residual to somebody who is absent all of it', () => {
    const spans = [span(a, date('2020-02-01')), span(b, undefined, date('2019-12-30'))];
    const rounding = { rule: 'residual', code: 'a' } as const;
    const three = { ...pair, parties: [...pair.parties, party('c')], figures: [...pair.figures, ONE] };
    expect(codesOf(divide(three, { spans, rounding }))).toEqual(['not-taking-part']);
  });

  it('may leave the residual to somebody who comes later, and then there is no year without it to compare', () => {
    // 10 kr: 31 days are B's alone; of the others A has a third. 10 × 334/365 × 1/3 is 3,05, the rest of 7 is 3.
    const spans = [span(a, date('2019-02-01'))];
    const answer = valueIn(divide(pair, { spans, rounding: { rule: 'residual', code: 'a' } }));
    expect(answer.rows).toMatchObject([
      { amount: rational(3n), before: undefined },
      { amount: rational(7n), before: undefined },
    ]);
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
