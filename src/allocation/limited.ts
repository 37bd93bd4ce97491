import { type Limit, unitsOf } from '../agreement/adjustments.js';
import { byParty } from '../kernel/by-party.js';
import { type Issue, issue } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import {
  absolute,
  ceiling,
  compare,
  divide,
  floor,
  isWhole,
  multiply,
  type Rational,
  rational,
} from '../kernel/number.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { AllocationRow, Claimant, Cost, Division, LimitedAmount } from './allocation.js';
import { within } from './price.js';
import { share } from './share.js';

/**
 * Divides a cost within floors and caps: whoever a limit holds pays the limit, and all others one price per unit of
 * weight, so that the amounts add up. Limits and price are exact, and all is rounded once. A credit mirrors its charge.
 * Law: the amounts add up; each is less than a unit past its limits, and past none that is strict or whole units; who
 * is not held pays in proportion to weight.
 * Issues: those of `share`, cap-below-floor, floors-above-amount, caps-below-amount, limit-passed.
 */
export function shareWithin(
  cost: Cost,
  claimants: readonly Claimant[],
  limits: readonly Limit[],
): Outcome<Division> {
  const plain = share(cost, claimants);
  if (!plain.ok) return plain;
  const { rows, unit, amount } = plain.value;
  const own = byParty(limits);
  const bounds = rows.map((row) => boundsOf(row, own.get(row.party) ?? [], unit));
  const crossed = rows.flatMap(({ party }, i) => crossing(own.get(party) ?? [], nth(bounds, i), unit));
  if (crossed.length > 0) return { ok: false, issues: crossed };

  const units = absolute(divide(amount, unit));
  if (units.numerator === 0n && bounds.every(({ floor }) => !floor || floor.numerator === 0n)) return plain;
  const limited = within(
    units,
    rows.map(({ weight }, i) => ({ ...bounds[i], weight })),
  );
  const at = nth(limits, 0).at;
  if (!limited.holds) {
    const facts = { amount: absolute(amount) };
    return 'least' in limited
      ? fail('floors-above-amount', { ...facts, floors: multiply(limited.least, unit) }, at)
      : fail('caps-below-amount', { ...facts, caps: multiply(limited.most, unit) }, at);
  }
  const divided = share(
    cost,
    claimants.map((claimant, i) => ({
      ...claimant,
      at: claimant.at,
      weight: limited.amounts[i] as Rational,
    })),
  );
  if (!divided.ok) return divided;
  const held = divided.value.rows.map((row, i): AllocationRow => {
    const { weight, share: portion, amount: unlimited } = rows[i] as AllocationRow;
    const bound = nth(bounds, i);
    const holding = passing(multiply(limited.price, weight), bound);
    const fineLimit = fineLimitOf(passing(unitsIn(row, unit), bound) ?? holding, bound, unit);
    return { ...row, weight, share: portion, limited: { unlimited, heldBy: holding, fineLimit } };
  });
  const broken = held.flatMap((row, i) => brokenLimit(row, nth(bounds, i), cost, at))[0];
  if (broken) return { ok: false, issues: [broken] };
  return outcome({
    ...divided.value,
    rows: held,
    totals: { ...divided.value.totals, weight: plain.value.totals.weight },
  });
}

export type Which = 'floor' | 'cap';

/** The limits of a row in units of its size, exact unless they are strict. */
type Bounds = Readonly<Partial<Record<Which, Rational>>>;

/** Several limits of one party all hold: the highest floor and the lowest cap. */
function boundsOf({ exact }: AllocationRow, own: readonly Limit[], unit: Rational): Bounds {
  const size = absolute(exact);
  const inUnits = (which: Which) =>
    own.flatMap((limit) => limitUnits(limit, which, size, unit) ?? []).sort(compare);
  return { floor: inUnits('floor').at(-1), cap: inUnits('cap')[0] };
}

/** What a floor or cap comes to in units, for a party whose share is `size` kronor: exact, or whole when it is strict. */
export function limitUnits(limit: Limit, which: Which, size: Rational, unit: Rational): Rational | undefined {
  const { [which]: bound, isStrict } = limit;
  if (!bound) return undefined;
  const units = unitsOf(bound, size, unit);
  if (!isStrict) return units;
  return rational(which === 'cap' ? floor(units) : ceiling(units));
}

function crossing(own: readonly Limit[], { floor, cap }: Bounds, unit: Rational): Issue[] {
  const [first] = own;
  if (!first || !floor || !cap || compare(floor, cap) <= 0) return [];
  const facts = { floor: multiply(floor, unit), cap: multiply(cap, unit) };
  const isStrict = own.some((limit) => limit.isStrict);
  return [issue('cap-below-floor', { name: first.party.name, ...facts, isStrict }, first.at)];
}

/** The limit that the units lie beyond. One that is just reached stops nothing. */
function passing(units: Rational, { floor, cap }: Bounds): Which | undefined {
  if (cap && compare(units, cap) > 0) return 'cap';
  return floor && compare(units, floor) < 0 ? 'floor' : undefined;
}

/** The limit when it is finer than the unit, in kronor: what is paid is then not the limit itself. */
function fineLimitOf(which: Which | undefined, bounds: Bounds, unit: Rational): LimitedAmount['fineLimit'] {
  const units = which && bounds[which];
  return units && !isWhole(units) ? { which, amount: multiply(units, unit) } : undefined;
}

/** Rounding passes a limit by less than a unit; a residual or a divisor method may come to pass it by more. */
function brokenLimit(row: AllocationRow, bounds: Bounds, cost: Cost, at: Limit['at']): Issue[] {
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
