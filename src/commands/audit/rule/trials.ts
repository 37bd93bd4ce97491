import { apportion } from '../../../apportion/apportion.js';
import type { Claim, Rounding, Rule } from '../../../apportion/rounding.js';
import { nth } from '../../../kernel/nth.js';
import { compare, multiply, type Rational, rational, subtract, total } from '../../../kernel/number.js';
import { ALL, makersOf, restOfOne, unnamedOf } from './makers.js';

/** What a rule makes of a total, in whole units a row, and how many rows were printed otherwise. */
export interface Trial {
  readonly rounding: Rounding;
  readonly computed: readonly bigint[];
  readonly deviations: number;
}

/** The rules that make every printed row; where none does every rule, each with what it makes and how many rows differ, unless only makers are asked for. */
export function tryRules(
  units: bigint,
  claims: readonly Claim[],
  printed: readonly bigint[],
  {
    rules = ALL,
    onlyMakers = false,
  }: { readonly rules?: readonly Rule[]; readonly onlyMakers?: boolean } = {},
): Trial[] {
  const makers = makersOf(units, claims, printed, rules);
  if (makers.length > 0 || onlyMakers) return makers.map((rounding) => trial(rounding, printed, printed));
  return unnamedOf(rules, units, claims).map((rule) =>
    trial({ rule }, apportion(units, claims, { rule }).amounts, printed),
  );
}

/**
 * The same for percentages that do not make a whole, of which each row is a part by itself: half up, or down, and
 * whoever takes what that leaves of the total.
 */
export function tryParts(
  units: bigint,
  parts: readonly Rational[],
  whole: Rational,
  printed: readonly bigint[],
): Trial[] {
  const claims = parts.map((weight, i) => ({ code: String(i), weight }));
  const nearest = parts.map((part) => partOf(units, part, whole, 'half-up'));
  const down = parts.map((part) => partOf(units, part, whole, 'floor'));
  const first = parts.findIndex(({ numerator }) => numerator > 0n);
  const withRest = down.with(first, units - total(down.filter((_, i) => i !== first)));
  return [
    trial({ rule: 'half-up' }, nearest, printed),
    trial({ rule: 'floor' }, down, printed),
    trial({ rule: 'floor-first' }, withRest, printed),
    ...restOfOne(units, claims, { nearest, down }, printed).map((one) => trial(one, printed, printed)),
  ];
}

/**
 * The same for a total that is not whole in the unit: no rule makes whole rows of it but rounding each by itself. A part of
 * 1338 tenths is the same part of 1338, where the whole is ten times as large.
 */
export function tryNearest(
  { numerator, denominator }: Rational,
  parts: readonly Rational[],
  whole: Rational,
  printed: readonly bigint[],
): Trial[] {
  const larger = multiply(whole, rational(denominator));
  const nearest = parts.map((part) => partOf(numerator, part, larger, 'half-up'));
  return [trial({ rule: 'half-up' }, nearest, printed)];
}

/** A part of whole units by itself; of more than the whole, all of them. */
function partOf(units: bigint, weight: Rational, whole: Rational, rule: 'half-up' | 'floor'): bigint {
  if (compare(weight, whole) >= 0) return units;
  const pair = [
    { code: 'others', weight: subtract(whole, weight) },
    { code: 'own', weight },
  ];
  return nth(apportion(units, pair, { rule }).amounts, 1);
}

function trial(rounding: Rounding, computed: readonly bigint[], printed: readonly bigint[]): Trial {
  return { rounding, computed, deviations: countDeviations(computed, printed) };
}

function countDeviations(computed: readonly bigint[], printed: readonly bigint[]): number {
  return computed.filter((amount, i) => amount !== printed[i]).length;
}

/** How far a trial lies from what was printed, in units. */
export function distance({ computed }: Trial, printed: readonly bigint[]): bigint {
  return total(
    computed.map((amount, i) => {
      const gap = amount - nth(printed, i);
      return gap < 0n ? -gap : gap;
    }),
  );
}
