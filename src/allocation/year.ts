import type { Stretch } from '../agreement/participation.js';
import { apportion } from '../apportion/apportion.js';
import type { CalendarDate } from '../kernel/date.js';
import { distinct, type Located } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../kernel/number.js';
import { all, each, map, type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { assert } from '../kernel/problem.js';
import type {
  AllocationRow,
  Cost,
  DividedByStretch,
  Division,
  RowOfYear,
  StretchOfYear,
} from './allocation.js';
import { wholeUnits } from './share.js';

/** Divides an amount between some of the parties, by the figures of a day. */
export type DivideAmong = (
  parties: readonly Party[],
  amount: Located<Rational>,
  on: CalendarDate,
) => Outcome<Division>;

/**
 * Divides a year's cost over its days, and each stretch of days between those who take part in it. A party weighs
 * its days: each day is one, shared by that day's weights.
 * Law: the amounts add up to the cost; a stretch does not change when somebody joins or leaves after it.
 * Issues: those of dividing.
 */
export function overTheYear(
  stretches: readonly Stretch[],
  cost: Cost,
  parties: readonly Party[],
  divideAmong: DivideAmong,
): Outcome<DividedByStretch> {
  const faults = wholeUnits(cost);
  if (faults.length > 0) return { ok: false, issues: faults };
  const whole = divide(cost.amount.value, cost.unit).numerator;
  const divided = ({ parties: among, from }: Stretch, units: bigint) =>
    divideAmong(among, { value: multiply(rational(units), cost.unit), at: cost.amount.at }, from);
  let rest = whole;
  const parts = each(amountsOf(stretches, whole), (units, i) => {
    const stretch = nth(stretches, i);
    const division = divided(stretch, units);
    const onward = units === rest ? division : divided(stretch, rest);
    rest -= units;
    return map(all({ division, onward }), (both) => ({ ...stretch, ...both }));
  });
  if (!parts.ok) return { ok: false, issues: distinct(parts.issues) };
  const ofYear = parts.value.map(({ onward, ...part }, i): StretchOfYear => {
    const earlier = parts.value.slice(0, i).flatMap(({ division }) => division.rows);
    return { ...part, onward: sums([...earlier, ...onward.rows]) };
  });
  return outcome(joined(ofYear, cost, parties));
}

/** What each party pays in all, in the order that they first pay. */
function sums(rows: readonly AllocationRow[]): StretchOfYear['onward'] {
  const amounts = new Map<Party, Rational>();
  for (const { party, amount } of rows) amounts.set(party, add(amounts.get(party) ?? ZERO, amount));
  return [...amounts].map(([party, amount]) => ({ party, amount }));
}

/**
 * The whole units that fall on each stretch, by its days. Each is cut off what is left from its first day on, so
 * that what comes later cannot move it.
 */
function amountsOf(stretches: readonly Stretch[], units: bigint): bigint[] {
  let [rest, daysLeft] = [units, stretches.reduce((days, stretch) => days + stretch.days, 0)];
  return stretches.map(({ days }) => {
    const weights = [days, daysLeft - days].map((count) => rational(BigInt(count)));
    const claims = weights.map((weight, i) => ({ code: `${i}`, weight }));
    const [amount = 0n] = apportion(rest, claims, { rule: 'largest-remainder' }).amounts;
    rest -= amount;
    daysLeft -= days;
    return amount;
  });
}

/** The sum of the stretches, with what each party would have paid had nobody joined or left. */
function joined(
  stretches: readonly StretchOfYear[],
  { amount: { value: amount }, unit, rounding, drawn }: Cost,
  parties: readonly Party[],
): DividedByStretch {
  const days = rational(BigInt(stretches.reduce((total, stretch) => total + stretch.days, 0)));
  const rows = parties.map((party): RowOfYear => {
    const own = stretches.flatMap((stretch) => {
      const row = stretch.division.rows.find((one) => one.party === party);
      return row ? [{ row, days: rational(BigInt(stretch.days)) }] : [];
    });
    const weight = sum(own.map(({ row, days }) => multiply(row.share, days)));
    return {
      party,
      weight,
      figures: own.at(-1)?.row.figures ?? [],
      share: divide(weight, days),
      exact: divide(multiply(amount, weight), days),
      amount: sum(own.map(({ row }) => row.amount)),
      down: sum(own.map(({ row }) => row.down)),
      leftover: own.reduce((units, { row }) => units + row.leftover, 0n),
      before: stretches[0]?.onward.find((row) => row.party === party)?.amount ?? ZERO,
    };
  });
  const totals = { weight: days, amount: sum(rows.map((row) => row.amount)) };
  const unclaimed = sum(stretches.map(({ division }) => subtract(division.amount, division.totals.amount)));
  assert(compare(add(totals.amount, unclaimed), amount) === 0, 'the stretches of a year add up to the year');
  return {
    amount,
    unit,
    rounding,
    drawn,
    rows,
    totals,
    leftover: {
      units: stretches.reduce((units, { division }) => units + division.leftover.units, 0n),
      to: stretches.flatMap(({ division }) => division.leftover.to),
      isTied: stretches.some(({ division }) => division.leftover.isTied),
      isDrawn: stretches.some(({ division }) => division.leftover.isDrawn),
    },
    taker: stretches.at(-1)?.division.taker,
    stretches,
  };
}
