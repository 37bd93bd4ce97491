import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positiveFigure } from '../../tests/helpers/claims.js';
import { AGREEMENT, NOWHERE, party, valueIn } from '../../tests/helpers/cooperation.js';
import { dearLaw } from '../../tests/helpers/laws.js';
import type { Period } from '../agreement/payment-plan.js';
import { compareDates, dateOfDay, isoDate } from '../kernel/date.js';
import { compare, ONE, type Rational, rational, subtract, sum, ZERO } from '../kernel/number.js';
import { assert } from '../kernel/problem.js';
import { fixed } from '../keys/fixed.js';
import { allocate } from './allocate.js';
import type { Answer, DividedYear } from './allocation.js';
import { type Instalment, inInstalments, inInstalmentsByStretch, instalmentsOf } from './instalments.js';
import type { Question } from './question.js';

const PARTIES = ['a', 'b', 'c'].map((id, i) => party(id, String(i)));

/** A year that the third party joins on a day, from the second to the last; the first has paid some directly. */
function yearOf(amount: bigint, weights: readonly Rational[], day: number, paid = 0n): DividedYear {
  const [first, , joining] = PARTIES as [(typeof PARTIES)[0], (typeof PARTIES)[0], (typeof PARTIES)[0]];
  const answer = valueIn(
    allocate({
      ...questionOf(amount, weights, PARTIES),
      spans: [{ party: joining, from: dateOfDay(2019, day), at: NOWHERE }],
      adjustments: {
        external: [],
        outside: [],
        limits: [],
        direct: [{ party: first, title: 'paid', amount: { value: rational(paid), at: NOWHERE } }],
      },
    }),
  );
  assert(answer.kind === 'divided-year', 'a party joins on a later day than the first');
  return answer;
}

/** The same year had the third party never joined. */
function yearWithout(amount: bigint, weights: readonly Rational[]): Answer {
  return valueIn(allocate(questionOf(amount, weights, PARTIES.slice(0, 2))));
}

function questionOf(amount: bigint, weights: readonly Rational[], parties: typeof PARTIES): Question {
  return {
    agreement: AGREEMENT,
    key: fixed(new Map(PARTIES.map(({ id }, i) => [id, weights[i] as Rational]))),
    input: { agreement: AGREEMENT, parties, year: 2019, measures: new Map(), at: NOWHERE },
    amount: { value: rational(amount), at: NOWHERE },
    unit: ONE,
    rounding: AGREEMENT.rounding,
    spans: [],
    adjustments: { external: [], outside: [], limits: [], direct: [] },
  };
}

const amount = fc.oneof(fc.bigInt(-99n, 99n), fc.bigInt(-(10n ** 8n), 10n ** 8n));
const weights = fc.tuple(positiveFigure, positiveFigure, positiveFigure);
const day = fc.integer({ min: 2, max: 365 });
const period = fc.constantFrom<Period[]>('yearly', 'half-yearly', 'quarterly', 'monthly');

describe('the instalments of a year in which a party joins', () => {
  dearLaw(
    'add up to what each party has left to pay, and to the total of each instalment',
    [amount, weights, day, period, fc.bigInt(0n, 5000n)],
    (amount, weights, day, period, paid) => {
      const year = yearOf(amount, weights, day, paid);
      const table = inInstalmentsByStretch(year, instalmentsOf({ period, dates: [] }, 2019));
      const isPaid = year.rows.every(({ party, amount, direct = ZERO }) => {
        const cells = table.rows.find((row) => row.party === party)?.cells ?? [];
        return compare(sum(cells), subtract(amount, direct)) === 0;
      });
      const columns = table.instalments.map((_, j) => sum(table.rows.map(({ cells }) => cells[j] ?? ZERO)));
      return (
        isPaid && columns.every((column, j) => compare(column, table.instalments[j]?.amount ?? ZERO) === 0)
      );
    },
  );

  dearLaw(
    'due before the change are those of a year without it, whoever it is that joins',
    [amount, weights, day, period],
    (amount, weights, day, period) => {
      const instalments = instalmentsOf({ period, dates: [] }, 2019);
      const table = inInstalmentsByStretch(yearOf(amount, weights, day), instalments);
      const others = PARTIES.slice(0, 2);
      const without = inInstalments(yearWithout(amount, weights).rows, ONE, instalments);
      const isBefore = ({ due }: Instalment) => compareDates(due, dateOfDay(2019, day)) < 0;
      const before = instalments.filter(isBefore);
      if (table.instalments.filter(isBefore).length !== before.length) return false;
      return before.every(({ due }, j) => {
        if (compareDates(table.instalments[j]?.due ?? due, due) !== 0) return false;
        const cells = table.rows.map((row) => row.cells[j] ?? ZERO);
        const expected = PARTIES.map((_, i) => without.rows[i]?.cells[j] ?? ZERO);
        return (
          without.rows.length === others.length &&
          cells.every((cell, i) => compare(cell, expected[i] ?? ZERO) === 0)
        );
      });
    },
  );

  it('a party that joins on 1 July has nothing to pay in the first two quarters', () => {
    const year = yearOf(3650n, [ONE, ONE, ONE], 182);
    const table = inInstalmentsByStretch(year, instalmentsOf({ period: 'quarterly', dates: [] }, 2019));
    // 181 days × 10 kr for two, 184 days × 10 kr for three.
    expect(table.rows.map(({ amount }) => amount.numerator)).toEqual([1519n, 1518n, 613n]);
    expect(table.rows[2]?.cells.slice(0, 2)).toEqual([ZERO, ZERO]);
  });

  it('an instalment that is due on the day of the change carries what has changed', () => {
    const year = yearOf(3650n, [ONE, ONE, ONE], 182);
    const table = inInstalmentsByStretch(
      year,
      instalmentsOf({ period: 'half-yearly', dueDay: 1, dates: [] }, 2019),
    );
    expect(table.instalments.map(({ due }) => isoDate(due))).toEqual(['2019-01-01', '2019-07-01']);
    // All that the third party owes, 613 kr, is due on the day it joins.
    expect(table.rows[2]?.cells).toEqual([ZERO, rational(613n)]);
  });

  it('no instalment is added when nobody owes more: who joined weighs nothing', () => {
    const year = yearOf(3650n, [ONE, ONE, ZERO], 182);
    const table = inInstalmentsByStretch(year, instalmentsOf({ period: 'yearly', dates: [] }, 2019));
    expect(table.instalments.map(({ due }) => isoDate(due))).toEqual(['2019-01-31']);
  });

  it('after the last instalment was due, what changes stands in one more, from the day of the change', () => {
    const year = yearOf(3650n, [ONE, ONE, ONE], 182);
    const table = inInstalmentsByStretch(year, instalmentsOf({ period: 'yearly', dates: [] }, 2019));
    const shown = table.instalments.map(({ number, ...days }) => [
      number,
      ...[days.from, days.to, days.due].map(isoDate),
    ]);
    expect(shown).toEqual([
      [1, '2019-01-01', '2019-12-31', '2019-01-31'],
      [2, '2019-07-01', '2019-12-31', '2019-07-01'],
    ]);
    // Two paid 1825 each on 31 January; for the year they owe 1519 and 1518, and the third 613.
    const cells = table.rows.map((row) => row.cells.map(({ numerator }) => numerator));
    expect(cells).toEqual([
      [1825n, 1519n - 1825n],
      [1825n, 1518n - 1825n],
      [0n, 613n],
    ]);
  });
});
