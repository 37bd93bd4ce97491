import { type Limit, unitsOf, within } from './adjustments.js';
import type { AllocationRow, Claimant, Cost, Division } from './allocation.js';
import { fail, type Issue, issue, type Outcome, outcome } from './issue.js';
import { absolute, compare, divide, multiply, type Rational, rational } from './number.js';
import { share } from './share.js';

/**
 * Divides a cost within floors and caps: whoever a limit holds pays the limit, and all others one price per unit of
 * weight, so that the amounts add up. A credit mirrors its charge.
 * Law: the amounts add up; each is within its limits; who is not held pays in proportion to weight.
 * Issues: those of `share`, cap-below-floor, floors-above-amount, caps-below-amount.
 */
export function shareWithin(
  cost: Cost,
  claimants: readonly Claimant[],
  limits: readonly Limit[],
): Outcome<Division> {
  const plain = share(cost, claimants);
  if (!plain.ok) return plain;
  const { rows, unit, amount } = plain.value;
  const bounds = rows.map((row) => boundsOf(row, limits, unit));
  const crossed = bounds.flatMap(({ floor, cap }, i): Issue[] => {
    if (floor === undefined || cap === undefined || floor <= cap) return [];
    const { party, at } = limits.find((limit) => limit.party === rows[i]?.party) as Limit;
    return [
      issue('cap-below-floor', { name: party.name, floor: kronor(floor, unit), cap: kronor(cap, unit) }, at),
    ];
  });
  if (crossed.length > 0) return { ok: false, issues: crossed };

  const units = absolute(divide(amount, unit)).numerator;
  if (units === 0n && bounds.every(({ floor = 0n }) => floor === 0n)) return plain;
  const claims = rows.map(({ weight }, i) => ({ weight, ...bounds[i] }));
  const limited = within(units, claims);
  const at = limits[0]?.at ?? cost.amount.at;
  if (!limited.holds) {
    const facts = { amount: absolute(amount) };
    return 'least' in limited
      ? fail('floors-above-amount', { ...facts, floors: kronor(limited.least, unit) }, at)
      : fail('caps-below-amount', { ...facts, caps: kronor(limited.most, unit) }, at);
  }
  const divided = share(
    cost,
    claimants.map((claimant, i) => ({ ...claimant, weight: limited.amounts[i] as Rational })),
  );
  if (!divided.ok) return divided;
  const held = divided.value.rows.map((row, i): AllocationRow => {
    const { weight, share: portion, amount: unlimited } = rows[i] as AllocationRow;
    return {
      ...row,
      weight,
      share: portion,
      unlimited,
      heldBy: heldBy(multiply(limited.price, weight), bounds[i]),
    };
  });
  const outside = held.find((row, i) => !isWithin(absolute(divide(row.amount, unit)).numerator, bounds[i]));
  if (outside) {
    const facts = { name: outside.party.name, amount: outside.amount };
    return fail('residual-impossible', facts, cost.roundingAt ?? at);
  }
  return outcome({
    ...divided.value,
    rows: held,
    totals: { ...divided.value.totals, weight: plain.value.totals.weight },
  });
}

interface Bounds {
  readonly floor?: bigint;
  readonly cap?: bigint;
}

/** The limits of a row in whole units of its size. Several limits of one party all hold. */
function boundsOf({ party, exact }: AllocationRow, limits: readonly Limit[], unit: Rational): Bounds {
  const own = limits.filter((limit) => limit.party === party);
  const size = absolute(exact);
  const floors = own.flatMap(({ floor }) => (floor ? [unitsOf(floor, 'floor', size, unit)] : []));
  const caps = own.flatMap(({ cap }) => (cap ? [unitsOf(cap, 'cap', size, unit)] : []));
  return {
    floor: floors.sort(ascending).at(-1),
    cap: caps.sort(ascending)[0],
  };
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Which limit stops a party from paying the price for its weight. One that is just reached stops nothing. */
function heldBy(priced: Rational, { floor, cap }: Bounds = {}): AllocationRow['heldBy'] {
  if (cap !== undefined && compare(priced, rational(cap)) > 0) return 'cap';
  return floor !== undefined && compare(priced, rational(floor)) < 0 ? 'floor' : undefined;
}

function isWithin(units: bigint, { floor = 0n, cap = units }: Bounds = {}): boolean {
  return units >= floor && units <= cap;
}

function kronor(units: bigint, unit: Rational): Rational {
  return multiply(rational(units), unit);
}
