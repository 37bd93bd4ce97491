import type { Limit } from '../agreement/adjustments.js';
import { type Issue, issue } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  floor,
  isWhole,
  multiply,
  type Rational,
  rational,
  sum,
  ZERO,
} from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { AllocationRow, Cost, LimitedAmount } from './allocation.js';
import type { Bounds, Which } from './bounds.js';
import { type PortionDivided, rowsOf } from './portion.js';

/** A row with what limits made of it, and what they come to over the days on which it takes part. */
export function limitedRow(
  row: AllocationRow,
  { weight, share: portion, amount: unlimited }: AllocationRow,
  portions: readonly PortionDivided[],
  bounds: readonly ReadonlyMap<Party, Bounds>[],
  unit: Rational,
): { readonly row: AllocationRow; readonly own: Bounds } {
  const days = (which: Which) =>
    sum(
      rowsOf(row.party, portions).flatMap(({ part, row: { limited } }) =>
        limited?.heldBy === which ? [part] : [],
      ),
    );
  const [floored, capped] = [days('floor'), days('cap')];
  const most = compare(capped, floored) >= 0 ? ('cap' as const) : ('floor' as const);
  const heldBy = [floored, capped].every(({ numerator }) => numerator === 0n) ? undefined : most;
  const all = sum(rowsOf(row.party, portions).map(({ part }) => part));
  const isAlwaysHeld = heldBy && compare(days(heldBy), all) === 0;
  const own = boundsOfYear(row, portions, bounds);
  const fineLimit = fineLimitOf(
    passing(unitsIn(row, unit), own) ?? (isAlwaysHeld ? heldBy : undefined),
    own,
    unit,
  );
  return { row: { ...row, weight, share: portion, limited: { unlimited, heldBy, fineLimit } }, own };
}

function boundsOfYear(
  { party }: AllocationRow,
  portions: readonly PortionDivided[],
  bounds: readonly ReadonlyMap<Party, Bounds>[],
): Bounds {
  return portions.reduce<Bounds>((all, { part }, k) => {
    const own = nth(bounds, k).get(party);
    const grown = (which: Which) =>
      own?.[which] ? add(all[which] ?? ZERO, multiply(own[which], part)) : all[which];
    return { floor: grown('floor'), cap: grown('cap') };
  }, {});
}

/** The limit that the units lie beyond. One that is just reached stops nothing. */
export function passing(units: Rational, { floor, cap }: Bounds): Which | undefined {
  if (cap && compare(units, cap) > 0) return 'cap';
  return floor && compare(units, floor) < 0 ? 'floor' : undefined;
}

/** The limit when it is finer than the unit, in kronor: what is paid is then not the limit itself. */
function fineLimitOf(which: Which | undefined, bounds: Bounds, unit: Rational): LimitedAmount['fineLimit'] {
  const units = which && bounds[which];
  return units && !isWhole(units) ? { which, amount: multiply(units, unit) } : undefined;
}

/** Rounding passes a limit by less than a unit; a residual or a divisor method may come to pass it by more. Issue: limit-passed. */
export function brokenLimit(row: AllocationRow, bounds: Bounds, cost: Cost, at: Limit['at']): Issue[] {
  const reach = {
    floor: bounds.floor && rational(floor(bounds.floor)),
    cap: bounds.cap && rational(ceiling(bounds.cap)),
  };
  const which = passing(unitsIn(row, cost.unit), reach);
  if (!which) return [];
  const limit = multiply(bounds[which] as Rational, cost.unit);
  const facts = {
    name: row.party.name,
    amount: absolute(row.amount),
    which,
    limit,
    rule: cost.rounding.rule,
  };
  return [issue('limit-passed', facts, cost.roundingAt ?? at)];
}

function unitsIn({ amount }: AllocationRow, unit: Rational): Rational {
  return absolute(divide(amount, unit));
}
