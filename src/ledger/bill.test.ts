import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positiveFigure } from '../../tests/helpers/claims.js';
import { AGREEMENT, date, NOWHERE, party, valueIn } from '../../tests/helpers/cooperation.js';
import { dearLaw } from '../../tests/helpers/laws.js';
import type { Span } from '../agreement/participation.js';
import type { Period } from '../agreement/payment-plan.js';
import type { Question } from '../allocation/question.js';
import { compareDates, dateOfDay, isoDate } from '../kernel/date.js';
import { absolute, compare, ONE, type Rational, rational, subtract, sum } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import { fixed } from '../keys/fixed.js';
import { type BilledYear, billOfYear } from './bill-of-year.js';
import type { LedgerLine } from './line.js';

const A = party('a', '1');
const B = party('b', '2');
const C = party('c', '3');
const PARTIES = [A, B, C];

/** A year of three parties, as some of them join or leave; the first has paid some directly. */
function questionOf(
  amount: bigint,
  weights: readonly Rational[],
  spans: readonly Span[],
  paid = 0n,
): Question {
  return {
    agreement: AGREEMENT,
    key: fixed(new Map(PARTIES.map(({ id }, i) => [id, weights[i] as Rational]))),
    input: { agreement: AGREEMENT, parties: PARTIES, year: 2019, measures: new Map(), at: NOWHERE },
    amount: { value: rational(amount), at: NOWHERE },
    unit: ONE,
    rounding: AGREEMENT.rounding,
    spans,
    adjustments: {
      external: [],
      outside: [],
      limits: [],
      direct:
        paid === 0n ? [] : [{ party: A, title: 'paid', amount: { value: rational(paid), at: NOWHERE } }],
    },
  };
}

/** That the third party joins or leaves on a day, which is known from that day, or always. */
const change = fc
  .record({ day: fc.integer({ min: 2, max: 365 }), joins: fc.boolean(), isKnown: fc.boolean() })
  .map(({ day, joins, isKnown }): Span => {
    const [from, to] = joins ? [dateOfDay(2019, day), undefined] : [undefined, dateOfDay(2019, day - 1)];
    const before = joins ? undefined : { party: C, at: NOWHERE };
    const span = { party: C, from, to, at: NOWHERE };
    return isKnown ? span : { ...span, since: { day: dateOfDay(2019, day), ...(before && { before }) } };
  });

const billed = (question: Question, period: Period, dueDay?: number): BilledYear =>
  valueIn(billOfYear(question, { period, dueDay, dates: [] }));
const of = (lines: readonly LedgerLine[], who: Party) => lines.filter(({ party }) => party === who);
const amounts = (lines: readonly LedgerLine[]) => sum(lines.map(({ amount }) => amount));
const shown = (lines: readonly LedgerLine[]) =>
  lines.map(({ kind, due, amount }) => `${isoDate(due)} ${kind} ${amount.numerator}`);

const amount = fc.oneof(fc.bigInt(-99n, 99n), fc.bigInt(-(10n ** 8n), 10n ** 8n));
const weights = fc.tuple(positiveFigure, positiveFigure, positiveFigure);
const period = fc.constantFrom<Period[]>('yearly', 'half-yearly', 'quarterly', 'monthly');

describe('the bill of a year in which a party joins or leaves', () => {
  dearLaw(
    'comes to what each party bears by the year as it is known last',
    [amount, weights, change, period, fc.bigInt(0n, 5000n)],
    (amount, weights, span, period, paid) => {
      const { years, bill } = billed(questionOf(amount, weights, [span], paid), period);
      const rows = years.at(-1)?.allocation.rows ?? [];
      return rows.every((row) => compare(amounts(of(bill.lines, row.party)), row.amount) === 0);
    },
  );

  dearLaw(
    'is until it is known that of a year without the change',
    [amount, weights, change, period],
    (amount, weights, span, period) => {
      const { bill } = billed(questionOf(amount, weights, [span]), period);
      const { since } = span;
      if (!since) return true;
      const without = since.before
        ? questionOf(amount, weights, [])
        : {
            ...questionOf(amount, weights, []),
            input: { ...questionOf(amount, weights, []).input, parties: [A, B] },
          };
      const earlier = (lines: readonly LedgerLine[]) =>
        shown(lines.filter(({ due }) => compareDates(due, since.day) < 0)).join();
      return PARTIES.every(
        (one) => earlier(of(bill.lines, one)) === earlier(of(billed(without, period).bill.lines, one)),
      );
    },
  );

  dearLaw(
    'known from the beginning gives a party nothing to pay or get for periods in which it takes no part',
    [amount, weights, change.filter(({ since }) => !since), period],
    (amount, weights, span, period) => {
      const { bill } = billed(questionOf(amount, weights, [span]), period);
      return of(bill.lines, C).every(
        ({ kind, from, to }) =>
          kind === 'ordinary' &&
          (!span.from || compareDates(to, span.from) >= 0) &&
          (!span.to || compareDates(from, span.to) <= 0),
      );
    },
  );

  dearLaw(
    'corrects each party once at most',
    [amount, weights, change, period],
    (amount, weights, span, period) => {
      const { bill } = billed(questionOf(amount, weights, [span]), period);
      return PARTIES.every(
        (one) =>
          of(bill.lines, one).filter(({ kind }) => kind === 'corrected').length <= (span.since ? 1 : 0),
      );
    },
  );

  dearLaw(
    'leaves equals within a krona of each other at every due date',
    [amount, change, period],
    (amount, span, period) => {
      const { bill } = billed(questionOf(amount, [ONE, ONE, ONE], [span]), period);
      return bill.dues.every(({ due }) => {
        const paid = (one: Party) =>
          amounts(of(bill.lines, one).filter((line) => compareDates(line.due, due) <= 0));
        return compare(absolute(subtract(paid(A), paid(B))), ONE) <= 0;
      });
    },
  );

  it('a leaver of 31 March that was known all along pays its 90 days in the first quarter, and nothing after', () => {
    const leaving = [{ party: C, to: date('2019-03-31'), at: NOWHERE }];
    const { bill } = billed(questionOf(36500n, [ONE, ONE, ONE], leaving), 'quarterly');
    // 90 days × 100 kr for three.
    expect(shown(of(bill.lines, C))).toEqual(['2019-01-31 ordinary 3000']);
  });

  it('a leaver of 31 March that becomes known then gets one credit, at the next due date', () => {
    const before = { party: C, at: NOWHERE };
    const leaving = [
      { party: C, to: date('2019-03-31'), since: { day: date('2019-04-01'), before }, at: NOWHERE },
    ];
    const { bill } = billed(questionOf(36000n, [ONE, ONE, ONE], leaving), 'quarterly');
    // A quarter of 12 000 kr was due; 90 of 365 days of 36 000 kr for three are 2 958.90 kr.
    expect(shown(of(bill.lines, C))).toEqual(['2019-01-31 ordinary 3000', '2019-04-30 corrected -41']);
  });

  it('after the last due date a change is put right on its own day', () => {
    const joining = [{ party: C, from: date('2019-07-01'), since: { day: date('2019-07-01') }, at: NOWHERE }];
    const { bill } = billed(questionOf(3650n, [ONE, ONE, ONE], joining), 'yearly');
    // 181 days × 10 kr for two and 184 for three: 1 518.33 kr each of two, 613.33 kr of the third.
    expect(shown(of(bill.lines, C))).toEqual(['2019-07-01 corrected 613']);
    const others = [A, B].map((one) => shown(of(bill.lines, one)));
    expect(others.map(([first]) => first)).toEqual(['2019-01-31 ordinary 1825', '2019-01-31 ordinary 1825']);
    expect(sum(bill.lines.map((line) => line.amount))).toEqual(rational(3650n));
  });

  it('what was paid directly is a line of its own, and the rest is billed', () => {
    const { bill } = billed(questionOf(3000n, [ONE, ONE, ONE], [], 400n), 'half-yearly');
    expect(shown(of(bill.lines, A))).toEqual([
      '2019-01-31 ordinary 300',
      '2019-07-31 ordinary 300',
      '2019-01-31 direct 400',
    ]);
    expect(amounts(of(bill.lines, B))).toEqual(rational(1000n));
  });
});
