import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../../tests/helpers/claims.js';
import { codesOf, date, measure, party, valueIn } from '../../tests/helpers/cooperation.js';
import { named } from '../../tests/helpers/keys.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import {
  amountsOf,
  divideBy,
  inputFor,
  type Sharing,
  sharing,
  stretchesIn,
} from '../../tests/helpers/sharing.js';
import { day, span } from '../../tests/helpers/years.js';
import { dateOfDay, dayOfYear, isoDate } from '../kernel/date.js';
import {
  add,
  multiply,
  ONE,
  parseDecimal,
  divide as quotient,
  type Rational,
  rational,
  sum,
} from '../kernel/number.js';
import { average } from '../keys/average.js';
import { equal } from '../keys/equal.js';
import type { Vintage } from '../keys/measure.js';
import { mix } from '../keys/mix.js';
import { proportional } from '../keys/proportional.js';
import { rate } from '../keys/rate.js';
import type { Question } from './question.js';

const YEAR = 2019;
const [a, b, c] = [party('a'), party('b'), party('c')];
const usage = proportional(named('usage'));

/** A sharing whose parties have other figures in the new count, which comes on a day. */
const counted = fc
  .tuple(sharing, fc.array(figure, { minLength: 7, maxLength: 7 }), day)
  .map(([old, drawn, day]) => ({
    sharing: old,
    later: old.parties.map((_, i) => (i === 0 ? add(drawn[0] ?? ONE, ONE) : (drawn[i] ?? ONE))),
    day,
  }));

type Revision = Extract<Vintage, { yearsBack: number }>['revision'];

/** Divides by a key that reads figures of 2017, and from a day on those of 2018. */
function divideRevised(
  of: Pick<Sharing, 'parties' | 'figures' | 'amount'>,
  later: readonly Rational[],
  day: number,
  revision: Revision,
  changes: Partial<Question> & { asOf?: string } = {},
  key = usage,
) {
  const { month, day: dayOfMonth } = dateOfDay(YEAR, day);
  const vintage = { yearsBack: 1, inForceFrom: { month, day: dayOfMonth }, revision };
  const figures = Object.fromEntries(
    of.parties.map(({ id }, i) => [
      id,
      { 2016: ONE, 2017: of.figures[i] as Rational, 2018: later[i] as Rational },
    ]),
  );
  const { asOf, ...others } = changes;
  const measures = new Map([['usage', measure('usage', vintage, figures)]]);
  const input = { ...inputFor(key, of), measures, asOf: asOf === undefined ? undefined : date(asOf) };
  return divideBy(key, of, undefined, { input, ...others });
}

const shares = (figures: readonly Rational[]) => figures.map((one) => quotient(one, sum(figures)));

describe('a year whose days from a new count on are shared by it', () => {
  dearLaw(
    'costs each party the days before by the old count, and the others by the new',
    [counted],
    (given) => {
      const { sharing, later, day } = given;
      const { rows } = valueIn(divideRevised(sharing, later, day, 'from-date'));
      const before = rational(BigInt(day - 1), 365n);
      const after = rational(BigInt(366 - day), 365n);
      const [old, fresh] = [shares(sharing.figures), shares(later)];
      return rows.every((row, i) => {
        const part = add(multiply(before, old[i] as Rational), multiply(after, fresh[i] as Rational));
        return same(row.exact, multiply(sharing.amount, part)) && same(row.share, part);
      });
    },
  );

  dearLaw('costs what it costs', [counted], ({ sharing, later, day }) => {
    const { totals } = valueIn(divideRevised(sharing, later, day, 'from-date'));
    return same(totals.amount, sharing.amount);
  });

  dearLaw(
    'is by the old count alone as long as the new is not known',
    [counted],
    ({ sharing, later, day }) => {
      if (day === 1) return true;
      const asOf = isoDate(dateOfDay(YEAR, day - 1));
      const [known, plain] = (['from-date', 'full-year'] as const).map((revision) =>
        valueIn(divideRevised(sharing, later, day, revision, { asOf })),
      );
      return known?.kind === 'agreed' && same(known.rows, plain?.rows);
    },
  );

  it('is 120 and 245 days of a count that comes on 1 May', () => {
    const two = { parties: [a, b], figures: [ONE, ONE], amount: rational(365n) };
    const may = dayOfYear(date('2019-05-01'));
    const answer = valueIn(divideRevised(two, [ONE, rational(3n)], may, 'from-date'));
    expect(stretchesIn(answer).map(({ days }) => days)).toEqual([120, 245]);
    // 120 × 1/2 + 245 × 1/4 = 121,25
    expect(answer.rows[0]?.exact).toEqual(parseDecimal('121.25'));
    expect(
      answer.bases.map(({ period, days }) => [period, days && isoDate(days.from), days && isoDate(days.to)]),
    ).toEqual([
      ['2017', '2019-01-01', '2019-04-30'],
      ['2018', '2019-05-01', '2019-12-31'],
    ]);
    expect(answer.rows.map(({ figures }) => figures.map((one) => one?.value))).toEqual([
      [ONE, ONE],
      [ONE, rational(3n)],
    ]);
  });

  it('is rounded once: 500 000 kr by the pupils of eight municipalities, counted 2017 and 2018', () => {
    const codes = ['2326', '2321', '2305', '2309', '2380', '2313', '2303', '2361'];
    const kronor = (figures: readonly number[]) => figures.map((one) => rational(BigInt(one)));
    const eight = {
      parties: codes.map((code) => party(`p${code}`, code)),
      figures: kronor([776, 1340, 699, 2181, 6982, 1181, 611, 996]),
      amount: rational(500_000n),
    };
    const later = kronor([771, 1382, 684, 2203, 7120, 1149, 583, 966]);
    const { rows } = valueIn(divideRevised(eight, later, dayOfYear(date('2019-05-01')), 'from-date'));
    // 120/365 of the one and 245/365 of the other, worked out apart: the largest rests are 2303, 2321 and 2313.
    expect(rows.map(({ amount }) => amount)).toEqual(
      kronor([26_054, 46_135, 23_232, 74_042, 238_556, 39_102, 19_971, 32_908]),
    );
  });

  it('has no figure of the days on which a party takes no part', () => {
    const three = { parties: [a, b, c], figures: [ONE, ONE, ONE], amount: rational(365n) };
    const spans = [span(b, date('2019-07-01')), span(c, undefined, date('2019-03-31'))];
    const later = [rational(2n), rational(2n), rational(2n)];
    const answer = valueIn(
      divideRevised(three, later, dayOfYear(date('2019-05-01')), 'from-date', { spans }),
    );
    expect(stretchesIn(answer).map(({ days }) => days)).toEqual([90, 30, 61, 184]);
    expect(answer.rows.map(({ figures }) => figures.map((one) => one?.value))).toEqual([
      [ONE, rational(2n)],
      [undefined, rational(2n)],
      [ONE, undefined],
    ]);
    // 45 + 30 + 61 + 92
    expect(answer.rows[0]?.exact).toEqual(rational(228n));
  });

  it('is undivided where the key does not read what is new, or the day is the first', () => {
    const two = { parties: [a, b], figures: [ONE, ONE], amount: rational(100n) };
    const later = [ONE, rational(3n)];
    expect(valueIn(divideRevised(two, later, 121, 'from-date', {}, equal)).kind).toBe('agreed');
    const first = valueIn(divideRevised(two, later, 1, 'from-date'));
    expect(first.kind).toBe('agreed');
    expect(first.bases.map(({ period }) => period)).toEqual(['2018']);
  });

  it('rests on all that an average reads, each count once', () => {
    const two = { parties: [a, b], figures: [ONE, ONE], amount: rational(365n) };
    const key = average(named('usage'), 2);
    const answer = valueIn(divideRevised(two, [ONE, rational(3n)], 121, 'from-date', {}, key));
    expect(answer.bases.map(({ period, days }) => [period, days && isoDate(days.from)])).toEqual([
      ['2017', undefined],
      ['2016', '2019-01-01'],
      ['2018', '2019-05-01'],
    ]);
    // The old average is 1 and 1, the new 1 and 2.
    expect(answer.rows[0]?.exact).toEqual(quotient(rational(60n * 3n + 245n), rational(3n)));
  });

  it('is divided where one key of a mix reads what is new', () => {
    const two = { parties: [a, b], figures: [ONE, ONE], amount: rational(730n) };
    const half = rational(1n, 2n);
    const key = mix([
      { portion: half, key: equal },
      { portion: half, key: usage },
    ]);
    const answer = valueIn(divideRevised(two, [ONE, rational(3n)], 121, 'from-date', {}, key));
    // 365/2 of equal parts, and of the rest 60 + 245/4.
    expect(answer.rows[0]?.exact).toEqual(parseDecimal('303.75'));
  });

  it('cannot be of a key that sets the amount itself', () => {
    const two = { parties: [a, b], figures: [ONE, ONE], amount: rational(100n) };
    const key = rate({ measure: named('usage'), price: ONE, per: ONE, isStarted: false });
    const asked = (revision: Revision) =>
      divideRevised(two, [ONE, ONE], 121, revision, { amount: undefined }, key);
    expect(codesOf(asked('from-date'))).toEqual(['clashing-fields']);
    expect(codesOf(asked('none'))).toEqual([]);
  });

  it('has an issue for each count of which figures are missing', () => {
    const two = { parties: [a, b], figures: [ONE, ONE], amount: rational(100n) };
    const vintage = { yearsBack: 1, inForceFrom: { month: 5, day: 1 }, revision: 'from-date' as const };
    const measures = new Map([['usage', measure('usage', vintage, { a: { 2018: ONE }, b: { 2017: ONE } })]]);
    const asked = divideBy(usage, two, undefined, { input: { ...inputFor(usage, two), measures } });
    expect(asked).toMatchObject({
      ok: false,
      issues: [
        { code: 'missing-figure', facts: { period: '2017', parties: ['A'] } },
        { code: 'missing-figure', facts: { period: '2018', parties: ['B'] } },
      ],
    });
  });
});

describe('a year that keeps the count of its first day', () => {
  dearLaw('is what it was known to be on that day, whatever comes', [counted, day], (given, on) => {
    const { sharing, later, day } = given;
    const asOf = isoDate(dateOfDay(YEAR, on));
    const kept = [{}, { asOf }].map((changes) =>
      amountsOf(divideRevised(sharing, later, day, 'none', changes)),
    );
    const first = amountsOf(divideRevised(sharing, later, day, 'full-year', { asOf: '2019-01-01' }));
    return kept.every((amounts) => same(amounts, first));
  });
});

describe('a year that follows the newest count', () => {
  dearLaw('is by the new count alone, as if nothing were said', [counted], ({ sharing, later, day }) => {
    const [said, unsaid] = (['full-year', undefined] as const).map((revision) =>
      amountsOf(divideRevised(sharing, later, day, revision)),
    );
    const alone = amountsOf(divideRevised({ ...sharing, figures: later }, later, day, 'full-year'));
    return same(said, unsaid) && same(said, alone);
  });
});
