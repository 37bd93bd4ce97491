import { apportion } from '../../../apportion/apportion.js';
import { compareQuotients, marginOf } from '../../../apportion/divisors.js';
import {
  type Claim,
  isDivisorRule,
  isNaming,
  leastUnitsOf,
  ROUNDING_FORMS,
  type Rounding,
  type Rule,
  type UnnamedRule,
} from '../../../apportion/rounding.js';
import { nth } from '../../../kernel/nth.js';
import {
  absolute,
  compare,
  multiply,
  type Rational,
  rational,
  subtract,
  toIntegers,
  total,
} from '../../../kernel/number.js';

/** What a rule makes of a total, in whole units a row, and how many rows were printed otherwise. */
export interface Trial {
  readonly rounding: Rounding;
  readonly computed: readonly bigint[];
  readonly deviations: number;
}

/** The rules that need nobody named, the default first. */
const UNNAMED = (Object.keys(ROUNDING_FORMS) as Rule[]).filter(
  (rule): rule is UnnamedRule => !isNaming(rule),
);

/**
 * Tries every rule on printed units: each trial with what the rule makes and how many rows differ; the rest for one on the
 * row that it could have fallen to. Where a rule leaves a tie open, the printed choice is as right as ours.
 */
export function tryRules(units: bigint, claims: readonly Claim[], printed: readonly bigint[]): Trial[] {
  const possible = UNNAMED.map((rule): Rounding => ({ rule })).filter(
    (rounding) => leastUnitsOf(claims, rounding) <= (units < 0n ? -units : units),
  );
  const trials = possible.map((rounding): Trial => {
    const { amounts } = apportion(units, claims, rounding);
    const computed = isTiedLike(rounding.rule, units, claims, printed) ? printed : amounts;
    return trial(rounding, computed, printed);
  });
  const [nearest, down] = (['half-up', 'floor'] as const).map(
    (rule) => apportion(units, claims, { rule }).amounts,
  );
  return nearest && down ? [...trials, ...restOfOne(units, claims, { nearest, down }, printed)] : trials;
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
    ...restOfOne(units, claims, { nearest, down }, printed),
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

/** What is left for one row: when all others are rounded to the nearest, or down, and the row has just the rest. */
function restOfOne(
  units: bigint,
  claims: readonly Claim[],
  { nearest, down }: { readonly nearest: readonly bigint[]; readonly down: readonly bigint[] },
  printed: readonly bigint[],
): Trial[] {
  if (total(printed) !== units) return [];
  const found = (rule: 'residual' | 'floor-to', rounded: readonly bigint[]): Trial[] => {
    const differing = printed.flatMap((amount, i) => (amount === rounded[i] ? [] : [i]));
    const code = claims[differing[0] ?? -1]?.code;
    if (code === undefined || differing.length > 1) return [];
    return [{ rounding: { rule, code }, computed: printed, deviations: 0 }];
  };
  return [...found('residual', nearest), ...found('floor-to', down)];
}

/** Whether printed units are by the rule but for the choice between equals, which a rule itself does not make. */
function isTiedLike(
  rule: Rounding['rule'],
  units: bigint,
  claims: readonly Claim[],
  printed: readonly bigint[],
): boolean {
  if (total(printed) !== units) return false;
  const weights = toIntegers(claims.map(({ weight }) => weight));
  const parts = printed.map((amount) => (units < 0n ? -amount : amount));
  if (parts.some((part, i) => part < 0n || (weights[i] === 0n && part !== 0n))) return false;
  if (isDivisorRule(rule)) {
    const { last, next } = marginOf(rule, weights, parts);
    return last !== undefined && next !== undefined && compareQuotients(last, next) === 0;
  }
  return rule === 'largest-remainder' && isLargestRemainder(units < 0n ? -units : units, weights, parts);
}

/** Whether each part is its share rounded down or up, and no remainder that was rounded down is larger than one rounded up. */
function isLargestRemainder(units: bigint, weights: readonly bigint[], parts: readonly bigint[]): boolean {
  const whole = total(weights);
  let [leastUp, mostDown] = [whole, 0n];
  for (const [i, part] of parts.entries()) {
    const product = units * nth(weights, i);
    const remainder = product % whole;
    const added = part - product / whole;
    if (added === 1n && remainder > 0n) leastUp = remainder < leastUp ? remainder : leastUp;
    else if (added === 0n) mostDown = remainder > mostDown ? remainder : mostDown;
    else return false;
  }
  return leastUp >= mostDown;
}

function countDeviations(computed: readonly bigint[], printed: readonly bigint[]): number {
  return computed.filter((amount, i) => amount !== printed[i]).length;
}

/** How far a trial lies from what was printed, in units. */
export function distance({ computed }: Trial, printed: readonly bigint[]): bigint {
  return total(computed.map((amount, i) => absolute(rational(amount - nth(printed, i))).numerator));
}
