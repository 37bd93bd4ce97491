import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positiveFigure, reordered } from '../../tests/helpers/claims.js';
import { NOWHERE } from '../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import type { PaymentPlan } from '../agreement/payment-plan.js';
import { isoDate } from '../kernel/date.js';
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
} from '../kernel/number.js';
import { inInstalments, instalmentsOf, type Payer } from './instalments.js';

/** What parties pay in a year, and the instalments that they pay it in. */
interface Year {
  readonly payers: readonly Payer[];
  readonly unit: Rational;
  readonly plan: PaymentPlan;
}

const YEAR = 2019;

const party = (code: string) => ({ id: `p${code}`, name: code, code, at: NOWHERE });
const parts = (list: readonly Rational[]): PaymentPlan => ({
  period: 'yearly',
  dates: list.map((part, i) => ({
    due: { year: YEAR, month: (i % 12) + 1, day: 1 },
    part: divide(part, sum(list)),
  })),
});

/** Equal parts of a period, or any parts. */
const plan: fc.Arbitrary<PaymentPlan> = fc.oneof(
  fc
    .constantFrom('yearly' as const, 'half-yearly' as const, 'quarterly' as const, 'monthly' as const)
    .map((period) => ({ period, dates: [] })),
  fc.array(positiveFigure, { minLength: 1, maxLength: 8 }).map(parts),
);

/** Up to twelve payers of whole units, small or large, nothing included; all charged, or some with a credit. */
const year: fc.Arbitrary<Year> = fc
  .record({
    units: fc.array(fc.oneof(fc.bigInt(0n, 30n), fc.bigInt(0n, 10n ** 12n)), { minLength: 1, maxLength: 12 }),
    signs: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    hasCredits: fc.boolean(),
    unit: fc.constantFrom(ONE, rational(1n, 100n), rational(1000n)),
    plan,
  })
  .map(({ units, signs, hasCredits, unit, plan }) => ({
    payers: units.map((count, i) => ({
      party: party(String((i * 7919) % 9973)),
      amount: multiply(rational(hasCredits && signs[i] ? -count : count), unit),
    })),
    unit,
    plan,
  }));

const tableOf = ({ payers, unit, plan }: Year) => inInstalments(payers, unit, instalmentsOf(plan, YEAR));
const isCharged = ({ payers }: Year) => payers.every(({ amount }) => amount.numerator >= 0n);
const isWithin = (limit: Rational, a: Rational, b: Rational) => compare(absolute(subtract(a, b)), limit) < 0;

describe('instalments', () => {
  dearLaw('of each party add up to its amount for the year', [year], (given) =>
    tableOf(given).rows.every(
      ({ cells }, i) => compare(cells.reduce(add), given.payers[i]?.amount ?? ONE) === 0,
    ),
  );

  dearLaw('each have the total that their parties pay, and together the year', [year], (given) => {
    const { instalments, rows, total } = tableOf(given);
    return (
      instalments.every(
        ({ amount }, j) => compare(amount, sum(rows.flatMap(({ cells }) => cells[j] ?? []))) === 0,
      ) &&
      compare(total, sum(given.payers.map(({ amount }) => amount))) === 0 &&
      compare(total, sum(instalments.map(({ amount }) => amount))) === 0
    );
  });

  dearLaw('are whole units of the sign of the amount', [year], (given) =>
    tableOf(given).rows.every(({ cells, amount }) =>
      cells.every(
        (cell) => divide(cell, given.unit).denominator === 1n && cell.numerator * amount.numerator >= 0n,
      ),
    ),
  );

  dearLaw('are within one unit of their part of the year', [year.filter(isCharged)], (given) => {
    const { instalments, total } = tableOf(given);
    return instalments.every(({ amount, part }) => isWithin(given.unit, amount, multiply(total, part)));
  });

  dearLaw(
    'leave nobody, and not all together, a whole unit from its part of the year at any due date',
    [year.filter(isCharged)],
    (given) => {
      const { instalments, rows, total } = tableOf(given);
      const isNear = (cells: readonly Rational[], amount: Rational) =>
        cells.every((_, j) => {
          const due = multiply(amount, sum(instalments.slice(0, j + 1).map(({ part }) => part)));
          return isWithin(given.unit, sum(cells.slice(0, j + 1)), due);
        });
      return (
        rows.every(({ amount, cells }) => isNear(cells, amount)) &&
        isNear(
          instalments.map(({ amount }) => amount),
          total,
        )
      );
    },
  );

  dearLaw(
    'do not depend on the order of the parties',
    [year.chain((given) => fc.tuple(fc.constant(given), reordered(given.payers)))],
    ([given, payers]) => {
      const byCode = (table: ReturnType<typeof tableOf>) =>
        Object.fromEntries(table.rows.map(({ party, cells }) => [party.code, cells]));
      const [one, other] = [tableOf(given), tableOf({ ...given, payers })];
      return same(byCode(one), byCode(other)) && same(one.instalments, other.instalments);
    },
  );

  dearLaw('of a credit mirror those of its charge', [year], (given) => {
    const mirrored = given.payers.map(({ party, amount }) => ({ party, amount: negate(amount) }));
    const credit = tableOf({ ...given, payers: mirrored });
    return same(
      credit.rows.map(({ cells }) => cells.map(negate)),
      tableOf(given).rows.map(({ cells }) => cells),
    );
  });
});

describe('the instalments of a year', () => {
  const shown = (plan: PaymentPlan, year: number) =>
    instalmentsOf(plan, year).map(({ from, to, due }) => [from, to, due].map(isoDate).join(' '));

  it('are one in January for the whole year', () => {
    expect(shown({ period: 'yearly', dates: [] }, 2019)).toEqual(['2019-01-01 2019-12-31 2019-01-31']);
  });

  it('are four, due on a day of the first month of each quarter', () => {
    expect(shown({ period: 'quarterly', dueDay: 15, dates: [] }, 2019)).toEqual([
      '2019-01-01 2019-03-31 2019-01-15',
      '2019-04-01 2019-06-30 2019-04-15',
      '2019-07-01 2019-09-30 2019-07-15',
      '2019-10-01 2019-12-31 2019-10-15',
    ]);
  });

  it('are due on the last day of a month that is shorter than the day', () => {
    const monthly: PaymentPlan = { period: 'monthly', dueDay: 30, dates: [] };
    expect(shown(monthly, 2019)[1]).toBe('2019-02-01 2019-02-28 2019-02-28');
    expect(shown(monthly, 2020)[1]).toBe('2020-02-01 2020-02-29 2020-02-29');
    expect(shown(monthly, 1900)[1]).toBe('1900-02-01 1900-02-28 1900-02-28');
    expect(shown(monthly, 2000)[1]).toBe('2000-02-01 2000-02-29 2000-02-29');
    expect(shown({ ...monthly, dueDay: undefined }, 2019)[3]).toBe('2019-04-01 2019-04-30 2019-04-30');
  });

  it('are at the dates stated for the year, and by period in other years', () => {
    const stated: PaymentPlan = {
      period: 'half-yearly',
      dates: [3, 11].map((month) => ({ due: { year: 2018, month, day: 30 }, part: rational(1n, 2n) })),
    };
    expect(shown(stated, 2018)).toEqual([
      '2018-01-01 2018-12-31 2018-03-30',
      '2018-01-01 2018-12-31 2018-11-30',
    ]);
    expect(instalmentsOf(stated, 2018).map(({ number }) => number)).toEqual([1, 2]);
    expect(shown(stated, 2019)).toEqual([
      '2019-01-01 2019-06-30 2019-01-31',
      '2019-07-01 2019-12-31 2019-07-31',
    ]);
  });
});
