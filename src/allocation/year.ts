import type { Limit } from '../agreement/adjustments.js';
import type { Stretch } from '../agreement/participation.js';
import { indexByParty } from '../kernel/by-party.js';
import { distinct } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { divide, multiply, ONE, type Rational, rational, sum, ZERO } from '../kernel/number.js';
import { andThen, each, map, type Outcome, valueIn } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Claimant, Cost, DividedByStretch, Division, RowOfYear } from './allocation.js';
import { limitedOver } from './limited.js';
import { byWeight, type DividedOver, type Portion, rowsOf } from './portion.js';
import { faultsOfClaimants, share, wholeUnits } from './share.js';
import { inWholeUnits } from './stretch-units.js';

/** What the parties weigh on the days of a stretch. */
export type WeighOn = (stretch: Stretch) => Outcome<readonly Claimant[]>;

/**
 * Divides a year's cost over its days, each day between those who take part in it, within the limits of its days: exact. The
 * year is rounded once, by the rule, and the whole units of its stretches follow, so that no party's sum so far is a whole
 * unit from exact.
 * Law: the amounts add up to the cost, the parts of the stretches to the amounts; what a stretch costs exactly, and each
 * party's part of that, does not change when somebody joins or leaves after it.
 * Issues: those of weighing, of `share` and of limits.
 */
export function overTheYear(
  stretches: readonly Stretch[],
  cost: Cost,
  parties: readonly Party[],
  weighOn: WeighOn,
  limits: readonly Limit[],
): Outcome<DividedByStretch> {
  const faults = wholeUnits(cost);
  if (faults.length > 0) return { ok: false, issues: faults };
  const weighed = each(stretches, weighOn);
  if (!weighed.ok) return { ok: false, issues: distinct(weighed.issues) };
  const days = stretches.map((stretch) => rational(BigInt(stretch.days)));
  const all = sum(days);
  const portions = weighed.value.map((claimants, k) => ({ part: divide(nth(days, k), all), claimants }));
  const asIf = (some: readonly Portion[]) => divideOver(cost, some, parties, limits);
  const [first] = portions;
  const unchanged = first && valueIn(asIf([{ ...first, part: ONE }]))?.whole;
  const before = unchanged && indexByParty(unchanged.rows);
  return map(asIf(portions), (divided) => {
    const whole = inDays(divided.whole, all);
    const rows = whole.rows.map(
      (row): RowOfYear => ({ ...row, before: before && (before.get(row.party)?.amount ?? ZERO) }),
    );
    return { ...whole, rows, stretches: inWholeUnits(stretches, divided) };
  });
}

/** Divides a cost over portions of its days, exact, and rounds it once. */
function divideOver(
  cost: Cost,
  portions: readonly Portion[],
  parties: readonly Party[],
  limits: readonly Limit[],
): Outcome<DividedOver> {
  const faults = distinct(portions.flatMap(({ claimants }) => faultsOfClaimants(cost, claimants)));
  if (faults.length > 0) return { ok: false, issues: faults };
  const parts = portions.map((portion) => byWeight(cost.amount.value, portion));
  const claimants = parties.flatMap((party): Claimant[] => {
    const own = rowsOf(party, parts);
    const last = own.at(-1)?.row;
    if (!last) return [];
    const weight = sum(own.map(({ part, row }) => multiply(part, row.share)));
    return [{ party, weight, figures: last.figures, at: last.figures[0]?.at ?? cost.amount.at }];
  });
  const taking = new Set(claimants.map(({ party }) => party));
  const own = limits.filter(({ party }) => taking.has(party));
  return andThen(share(cost, claimants), (whole) => limitedOver(cost, { whole, portions: parts }, own));
}

/** A year whose rows weigh the days that they pay for. */
function inDays(whole: Division, days: Rational): Division {
  const weighing = <W extends { readonly weight: Rational }>(one: W): W => ({
    ...one,
    weight: multiply(one.weight, days),
  });
  return { ...whole, rows: whole.rows.map(weighing), totals: weighing(whole.totals) };
}
