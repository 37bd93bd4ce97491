import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/core/allocate.js';
import type { Allocation } from '../../src/core/allocation.js';
import { compareDates, dateOfDay } from '../../src/core/date.js';
import { inInstalmentsByStretch, instalmentsOf } from '../../src/core/instalments.js';
import { fixed } from '../../src/core/keys/fixed.js';
import { compare, ONE, type Rational, rational, subtract, sum, ZERO } from '../../src/core/number.js';
import type { Period } from '../../src/core/payment-plan.js';
import { positiveFigure } from '../helpers/claims.js';
import { AGREEMENT, NOWHERE, party, valueIn } from '../helpers/cooperation.js';
import { law } from '../helpers/laws.js';

const PARTIES = ['a', 'b', 'c'].map((id, i) => party(id, String(i)));

/** A year that the third party joins on a day, from the second to the last; the first has paid some directly. */
function yearOf(amount: bigint, weights: readonly Rational[], day: number, paid = 0n): Allocation {
  const [first, , joining] = PARTIES as [(typeof PARTIES)[0], (typeof PARTIES)[0], (typeof PARTIES)[0]];
  return valueIn(
    allocate({
      agreement: AGREEMENT,
      key: fixed(new Map(PARTIES.map(({ id }, i) => [id, weights[i] as Rational]))),
      input: { agreement: AGREEMENT, parties: PARTIES, year: 2019, measures: new Map(), at: NOWHERE },
      amount: { value: rational(amount), at: NOWHERE },
      unit: ONE,
      rounding: AGREEMENT.rounding,
      spans: [{ party: joining, from: dateOfDay(2019, day), at: NOWHERE }],
      adjustments: {
        external: [],
        outside: [],
        limits: [],
        direct: [{ party: first, title: 'paid', amount: { value: rational(paid), at: NOWHERE } }],
      },
    }),
  );
}

const amount = fc.oneof(fc.bigInt(-99n, 99n), fc.bigInt(-(10n ** 8n), 10n ** 8n));
const weights = fc.tuple(positiveFigure, positiveFigure, positiveFigure);
const day = fc.integer({ min: 2, max: 365 });
const period = fc.constantFrom<Period[]>('yearly', 'half-yearly', 'quarterly', 'monthly');

describe('the instalments of a year in which a party joins', () => {
  law(
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

  law(
    'do not move before the change, whoever it is that joins',
    [amount, weights, positiveFigure, day, period],
    (amount, weights, other, day, period) => {
      const cellsBefore = (third: Rational) => {
        const year = yearOf(amount, [weights[0], weights[1], third], day);
        const table = inInstalmentsByStretch(year, instalmentsOf({ period, dates: [] }, 2019));
        const isBefore = table.instalments.map(({ to }) => compareDates(to, dateOfDay(2019, day)) < 0);
        return table.rows.map(({ cells }) => cells.filter((_, j) => isBefore[j]));
      };
      const [cells, others] = [cellsBefore(weights[2]), cellsBefore(other)];
      return cells.every((row, i) => row.every((cell, j) => compare(cell, others[i]?.[j] ?? ZERO) === 0));
    },
  );

  it('a party that joins on 1 July has nothing to pay in the first two quarters', () => {
    const year = yearOf(3650n, [ONE, ONE, ONE], 182);
    const table = inInstalmentsByStretch(year, instalmentsOf({ period: 'quarterly', dates: [] }, 2019));
    // 181 days × 10 kr for two, 184 days × 10 kr for three.
    expect(table.rows.map(({ amount }) => amount.numerator)).toEqual([1519n, 1518n, 613n]);
    expect(table.rows[2]?.cells.slice(0, 2)).toEqual([ZERO, ZERO]);
  });
});
