import { type Limit, unitsOf } from '../agreement/adjustments.js';
import {
  absolute,
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  type Rational,
  rational,
  sum,
} from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import { type PortionDivided, rowsOf } from './portion.js';

export type Which = 'floor' | 'cap';

/** The limits of a row in units of its size, for all days; each is exact unless it is strict. */
export type Bounds = Readonly<Partial<Record<Which, Rational>>>;

/** The days of a portion as a part of them all, and a party's share of the whole cost in kronor, were all like these. */
export interface Sized {
  readonly part: Rational;
  readonly size: Rational;
}

/** What each party has in the portions of which it is part. */
function sizesOf(party: Party, portions: readonly PortionDivided[]): Sized[] {
  return rowsOf(party, portions).map(({ part, row }) => ({ part, size: absolute(divide(row.exact, part)) }));
}

/** The limits of each party in each portion. Several limits of one party all hold: the highest floor and the lowest cap. */
export function boundsOver(
  portions: readonly PortionDivided[],
  limits: readonly Limit[],
  unit: Rational,
): ReadonlyMap<Party, Bounds>[] {
  const found = portions.map(() => new Map<Party, Bounds>());
  for (const limit of limits) {
    const { party } = limit;
    const own = found.filter((_, k) => rowsOf(party, portions.slice(k, k + 1)).length > 0);
    for (const which of ['floor', 'cap'] as const) {
      const units = limitUnits(limit, which, sizesOf(party, portions), unit) ?? [];
      for (const [k, bounds] of own.entries()) bounds.set(party, tighter(bounds.get(party), which, units[k]));
    }
  }
  return found;
}

function tighter(known: Bounds = {}, which: Which, units: Rational | undefined): Bounds {
  const before = known[which];
  if (!units || (before && compare(units, before) > 0 === (which === 'cap'))) return known;
  return { ...known, [which]: units };
}

/**
 * What a floor or cap comes to in units in each portion, for all days: exact; of one that is strict so much that the party's
 * own days together come to whole units, which no rounding passes.
 */
export function limitUnits(
  limit: Limit,
  which: Which,
  own: readonly Sized[],
  unit: Rational,
): Rational[] | undefined {
  const { [which]: bound, isStrict } = limit;
  if (!bound) return undefined;
  const units = own.map(({ size }) => unitsOf(bound, size, unit));
  const all = sum(own.map(({ part }, k) => multiply(part, units[k] as Rational)));
  if (!isStrict || all.numerator === 0n) return units;
  const whole = rational(which === 'cap' ? floor(all) : ceiling(all));
  return units.map((one) => divide(multiply(one, whole), all));
}
