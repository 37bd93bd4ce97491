import fc from 'fast-check';
import { describe } from 'vitest';
import { figure, positiveFigure, reordered } from '../../tests/helpers/claims.js';
import { NOWHERE, valueIn } from '../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../tests/helpers/laws.js';
import { agreed } from '../../tests/helpers/sharing.js';
import type { PaymentPlan } from '../agreement/payment-plan.js';
import type { Claimant } from '../allocation/allocation.js';
import { share } from '../allocation/share.js';
import {
  absolute,
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
import { type Instalment, instalmentsOf } from './instalments.js';
import { type PaymentTable, paymentTable } from './payment-table.js';

const YEAR = 2019;

/** An amount of whole units that parties share, and when it is paid. */
interface Year {
  readonly claimants: readonly Claimant[];
  readonly units: bigint;
  readonly unit: Rational;
  readonly plan: PaymentPlan;
}

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

/** Up to nine parties, often of equal weights, and a small or a large amount, charged or credited. */
const year: fc.Arbitrary<Year> = fc
  .record({
    weights: fc.array(fc.oneof(fc.constantFrom(ONE, rational(2n)), figure), { minLength: 1, maxLength: 9 }),
    units: fc.oneof(fc.bigInt(-40n, 40n), fc.bigInt(-(10n ** 12n), 10n ** 12n)),
    unit: fc.constantFrom(ONE, rational(1n, 100n), rational(1000n)),
    plan,
  })
  .map(({ weights, ...rest }) => ({
    ...rest,
    claimants: [...weights, ONE].map((weight, i) => {
      const code = String((i * 7919) % 9973);
      return { party: { id: `p${code}`, name: code, code, at: NOWHERE }, weight, at: NOWHERE };
    }),
  }));

function answerOf({ claimants, units, unit }: Year) {
  const amount = { value: multiply(rational(units), unit), at: NOWHERE };
  return agreed(valueIn(share({ amount, unit, rounding: { rule: 'largest-remainder' } }, claimants)));
}

const instalmentsIn = ({ plan }: Year) => instalmentsOf(plan, YEAR);
const tableOf = (given: Year): PaymentTable => paymentTable(answerOf(given), instalmentsIn(given));
const isWithin = (limit: Rational, a: Rational, b: Rational) => compare(absolute(subtract(a, b)), limit) < 0;
const untilDue = (cells: readonly Rational[], j: number) => sum(cells.slice(0, j + 1));
const partUntil = (instalments: readonly Instalment[], j: number) =>
  sum(instalments.slice(0, j + 1).map(({ part }) => part));

describe('what parties pay of a year in instalments', () => {
  dearLaw('adds up to the amount of each', [year], (given) =>
    answerOf(given).rows.every(
      ({ party, amount }) => compare(sum(tableOf(given).get(party) ?? []), amount) === 0,
    ),
  );

  dearLaw('is whole units', [year], (given) =>
    [...tableOf(given).values()].flat().every((cell) => divide(cell, given.unit).denominator === 1n),
  );

  dearLaw(
    'is at every due date less than a unit from the exact part of the exact amount, for each and for all',
    [year],
    (given) => {
      const [answer, table, instalments] = [answerOf(given), tableOf(given), instalmentsIn(given)];
      return instalments.every((_, j) => {
        const due = (exact: Rational) => multiply(exact, partUntil(instalments, j));
        const paid = answer.rows.map(({ party }) => untilDue(table.get(party) ?? [], j));
        return (
          answer.rows.every(({ exact }, i) => isWithin(given.unit, paid[i] ?? ONE, due(exact))) &&
          isWithin(given.unit, sum(paid), due(answer.amount))
        );
      });
    },
  );

  dearLaw('differs by at most one unit between equals, at every due date', [year], (given) => {
    const [answer, table] = [answerOf(given), tableOf(given)];
    return answer.rows.every((one) =>
      answer.rows.every(
        (other) =>
          compare(one.weight, other.weight) !== 0 ||
          instalmentsIn(given).every((_, j) => {
            const [a, b] = [one, other].map(({ party }) => untilDue(table.get(party) ?? [], j));
            return compare(absolute(subtract(a ?? ONE, b ?? ONE)), given.unit) <= 0;
          }),
      ),
    );
  });

  dearLaw(
    'does not depend on the order of the parties',
    [year.chain((given) => fc.tuple(fc.constant(given), reordered(given.claimants)))],
    ([given, claimants]) => {
      const byCode = (table: PaymentTable) =>
        Object.fromEntries([...table].map(([party, cells]) => [party.code, cells]));
      return same(byCode(tableOf(given)), byCode(tableOf({ ...given, claimants })));
    },
  );

  dearLaw('of a credit mirrors that of its charge', [year], (given) => {
    const credit = tableOf({ ...given, units: -given.units });
    return [...tableOf(given)].every(([party, cells]) => same(credit.get(party)?.map(negate), cells));
  });
});
