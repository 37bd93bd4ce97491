import { apportion } from '../apportion/apportion.js';
import { nth } from '../kernel/nth.js';
import { divide, multiply, rational, sum } from '../kernel/number.js';
import { each, map, type Outcome } from '../kernel/outcome.js';
import type { Cost, DividedByStretch, StretchOfYear } from './allocation.js';
import { share } from './share.js';

/**
 * A divided year as it was rounded before 0.7.0: the whole units of each stretch were cut off what was left from its first
 * day on, each stretch was rounded by itself, and a party paid the sum. For tables that were decided then, and no other.
 * Issues: those of `share`.
 */
export function roundedByStretch(year: DividedByStretch, cost: Cost): Outcome<DividedByStretch> {
  const { unit } = cost;
  const amounts = amountsOf(year.stretches, divide(cost.amount.value, unit).numerator);
  const divided = each(year.stretches, ({ division }, k) => {
    const amount = { value: multiply(rational(nth(amounts, k)), unit), at: cost.amount.at };
    const claimants = division.rows.map((row) => ({ ...row, at: cost.amount.at }));
    return share({ ...cost, amount }, claimants);
  });
  return map(divided, (divisions) => {
    const rows = year.rows.map((row) => {
      const own = divisions.flatMap((division) => division.rows.filter(({ party }) => party === row.party));
      return { ...row, amount: sum(own.map(({ amount }) => amount)) };
    });
    return {
      ...year,
      rows,
      totals: { ...year.totals, amount: sum(rows.map(({ amount }) => amount)) },
      stretches: year.stretches.map((stretch, k): StretchOfYear => {
        const { amount, rows: parts, totals } = nth(divisions, k);
        const rounded = stretch.division.rows.map((row, i) => ({ ...row, amount: nth(parts, i).amount }));
        return { ...stretch, division: { ...stretch.division, amount, rows: rounded, totals } };
      }),
    };
  });
}

/** The whole units that fell on each stretch, by its days, cut off what was left. */
function amountsOf(stretches: readonly Pick<StretchOfYear, 'days'>[], units: bigint): bigint[] {
  let [rest, daysLeft] = [units, stretches.reduce((days, stretch) => days + stretch.days, 0)];
  return stretches.map(({ days }) => {
    const claims = [days, daysLeft - days].map((count, i) => ({
      code: `${i}`,
      weight: rational(BigInt(count)),
    }));
    const [amount = 0n] = apportion(rest, claims, { rule: 'largest-remainder' }).amounts;
    rest -= amount;
    daysLeft -= days;
    return amount;
  });
}
