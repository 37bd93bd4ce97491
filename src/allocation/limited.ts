import type { Limit } from '../agreement/adjustments.js';
import { distinct, type Issue, issue } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { absolute, compare, divide, multiply, ONE, type Rational, sum } from '../kernel/number.js';
import { andThen, each, fail, map, type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Claimant, Cost, Division } from './allocation.js';
import { type Bounds, boundsOver } from './bounds.js';
import { brokenLimit, limitedRow, passing } from './limited-row.js';
import { byWeight, claimantOf, type DividedOver, type PortionDivided, rowsOf } from './portion.js';
import { within } from './price.js';
import { share } from './share.js';

/** Divides a cost within floors and caps, by weight alone where there are none. Laws and issues: those of `limitedOver`, and of `share`. */
export function shareWithin(
  cost: Cost,
  claimants: readonly Claimant[],
  limits: readonly Limit[],
): Outcome<Division> {
  return andThen(share(cost, claimants), (whole) => {
    const portions = limits.length === 0 ? [] : [byWeight(whole.amount, { part: ONE, claimants })];
    return map(limitedOver(cost, { whole, portions }, limits), (limited) => limited.whole);
  });
}

/**
 * Divides anew, within floors and caps, what was divided by weight: in each portion whoever a limit holds pays the limit, for
 * the days of the portion, and all others one price per unit of weight, so that the amounts add up. Limits and price are
 * exact, and all is rounded once. A credit mirrors its charge.
 * Law: the amounts add up; each is less than a unit past its limits, and past none that is strict or whole units; who
 * is not held pays in proportion to weight.
 * Issues: those of `share`, last-year-credit, cap-below-floor, floors-above-amount, caps-below-amount, limit-passed.
 */
export function limitedOver(cost: Cost, plain: DividedOver, limits: readonly Limit[]): Outcome<DividedOver> {
  const { unit, amount, rows } = plain.whole;
  const [first] = limits;
  if (!first) return outcome(plain);
  const turned = turnedAround(plain.whole, limits);
  if (turned.length > 0) return { ok: false, issues: turned };
  const bounds = boundsOver(plain.portions, limits, unit);
  const crossed = distinct(bounds.flatMap((own) => crossing(own, limits, unit)));
  if (crossed.length > 0) return { ok: false, issues: crossed };

  const units = absolute(divide(amount, unit));
  const isFree = ({ floor }: Bounds) => !floor || floor.numerator === 0n;
  if (units.numerator === 0n && bounds.every((own) => [...own.values()].every(isFree))) return outcome(plain);
  const limited = each(plain.portions, (portion, k) =>
    held(portion, nth(bounds, k), units, plain.whole, first.at),
  );
  if (!limited.ok) return { ok: false, issues: distinct(limited.issues) };
  const portions = limited.value;
  const owed = rows.map(({ party }) => sum(rowsOf(party, portions).map(({ row }) => absolute(row.exact))));
  const divided = share(
    cost,
    rows.map((row, i) => claimantOf(row, nth(owed, i), first.at)),
  );
  return andThen(divided, (whole) => {
    const made = whole.rows.map((row, i) => limitedRow(row, nth(rows, i), portions, bounds, unit));
    const broken = made.flatMap(({ row, own }) => brokenLimit(row, own, cost, first.at))[0];
    if (broken) return { ok: false, issues: [broken] };
    const totals = { ...whole.totals, weight: plain.whole.totals.weight };
    return outcome({ whole: { ...whole, rows: made.map(({ row }) => row), totals }, portions });
  });
}

/** What was got back the year before is no limit to what is paid, nor the other way round. */
function turnedAround({ amount: { numerator }, rows }: Division, limits: readonly Limit[]): Issue[] {
  const found = limits.flatMap(({ party, floor, cap, at }) =>
    [floor, cap].flatMap((bound) => {
      const { lastYear, isCredit } = { lastYear: undefined, isCredit: undefined, ...bound };
      const isOther = numerator && lastYear?.numerator && isCredit === numerator > 0n;
      if (!isOther || !rows.some((row) => row.party === party)) return [];
      return [issue('last-year-credit', { name: party.name, lastYear, isCredit }, at)];
    }),
  );
  return distinct(found);
}

/** A portion within its limits, which are those of all days: each day is divided as if all were like it. */
function held(
  { part, rows }: PortionDivided,
  bounds: ReadonlyMap<Party, Bounds>,
  units: Rational,
  { amount, unit }: Division,
  at: Limit['at'],
): Outcome<PortionDivided> {
  const boundsOf = ({ party }: { party: Party }): Bounds => bounds.get(party) ?? {};
  const limited = within(
    units,
    rows.map((row) => ({ ...boundsOf(row), weight: row.weight })),
  );
  if (!limited.holds) {
    const facts = { amount: absolute(amount) };
    return 'least' in limited
      ? fail('floors-above-amount', { ...facts, floors: multiply(limited.least, unit) }, at)
      : fail('caps-below-amount', { ...facts, caps: multiply(limited.most, unit) }, at);
  }
  const ofDays = divide(multiply(amount, part), units);
  return outcome({
    part,
    rows: rows.map((row, i) => ({
      ...row,
      exact: multiply(ofDays, nth(limited.amounts, i)),
      limited: { heldBy: passing(multiply(limited.price, row.weight), boundsOf(row)) },
    })),
  });
}

function crossing(bounds: ReadonlyMap<Party, Bounds>, limits: readonly Limit[], unit: Rational): Issue[] {
  return [...bounds].flatMap(([party, { floor, cap }]) => {
    if (!floor || !cap || compare(floor, cap) <= 0) return [];
    const own = limits.filter((limit) => limit.party === party);
    const facts = { floor: multiply(floor, unit), cap: multiply(cap, unit) };
    const isStrict = own.some((limit) => limit.isStrict);
    return [issue('cap-below-floor', { name: party.name, ...facts, isStrict }, nth(own, 0).at)];
  });
}
