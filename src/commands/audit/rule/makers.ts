import { apportion } from '../../../apportion/apportion.js';
import { compareQuotients, marginOf } from '../../../apportion/divisors.js';
import {
  type Claim,
  isDivisorRule,
  isNaming,
  leastUnitsOf,
  type Point,
  pointOf,
  ROUNDING_FORMS,
  type Rounding,
  type Rule,
  type UnnamedRule,
} from '../../../apportion/rounding.js';
import { nth } from '../../../kernel/nth.js';
import { toIntegers, total } from '../../../kernel/number.js';

/** Every rule, the default first. */
export const ALL = Object.keys(ROUNDING_FORMS) as Rule[];

/**
 * Those of the rules that make every printed row; the rest for one on the row that it could have fallen to. Where a rule leaves
 * a tie open, the printed choice is as right as ours. Only what a look at each row leaves possible is apportioned.
 */
export function makersOf(
  units: bigint,
  claims: readonly Claim[],
  printed: readonly bigint[],
  rules: readonly Rule[] = ALL,
): Rounding[] {
  const isSum = total(printed) === units;
  const [nearest, down] = (['half-up', 'floor'] as const).map(
    (rule) => apportion(units, claims, { rule }).amounts,
  );
  if (!nearest || !down) return [];
  const off = { nearest: gaps(printed, nearest), floor: gaps(printed, down) };
  const isMaker = (rule: UnnamedRule): boolean => {
    const point = pointOf(rule);
    if (point && !isPossible(point, off[point.share])) return false;
    if (point?.takes === 'nothing') return true;
    if (!isSum) return false;
    if (rule === 'largest-remainder' || isDivisorRule(rule)) return isOfRule(rule, units, claims, printed);
    return apportion(units, claims, { rule }).amounts.every((amount, i) => amount === printed[i]);
  };
  const unnamed = unnamedOf(rules, units, claims).filter(isMaker);
  const named = restOfOne(units, claims, { nearest, down }, printed);
  return [...unnamed.map((rule) => ({ rule })), ...named.filter(({ rule }) => rules.includes(rule))];
}

/** The rules that need nobody named, and can divide so few units. */
export function unnamedOf(rules: readonly Rule[], units: bigint, claims: readonly Claim[]): UnnamedRule[] {
  const size = units < 0n ? -units : units;
  return rules.filter(
    (rule): rule is UnnamedRule => !isNaming(rule) && leastUnitsOf(claims, { rule }) <= size,
  );
}

/** Whether rows may be off by so much from each share rounded by itself. */
function isPossible({ takes }: Point, off: readonly bigint[]): boolean {
  if (takes === 'one') return off.every((gap) => gap >= -1n && gap <= 1n);
  return off.filter((gap) => gap !== 0n).length <= (takes === 'all' ? 1 : 0);
}

function gaps(printed: readonly bigint[], made: readonly bigint[]): bigint[] {
  return printed.map((amount, i) => amount - nth(made, i));
}

/** What is left for one row: when all others are rounded to the nearest, or down, and the row has just the rest. */
export function restOfOne(
  units: bigint,
  claims: readonly Claim[],
  { nearest, down }: { readonly nearest: readonly bigint[]; readonly down: readonly bigint[] },
  printed: readonly bigint[],
): Extract<Rounding, { code: string }>[] {
  if (total(printed) !== units) return [];
  const found = (rule: 'residual' | 'floor-to', rounded: readonly bigint[]) => {
    const differing = printed.flatMap((amount, i) => (amount === rounded[i] ? [] : [i]));
    const code = claims[differing[0] ?? -1]?.code;
    return code === undefined || differing.length > 1 ? [] : [{ rule, code }];
  };
  return [...found('residual', nearest), ...found('floor-to', down)];
}

/** Whether printed units that make the total are a rule's, by what defines it: however it settles equals. */
function isOfRule(
  rule: UnnamedRule,
  units: bigint,
  claims: readonly Claim[],
  printed: readonly bigint[],
): boolean {
  const weights = toIntegers(claims.map(({ weight }) => weight));
  const parts = printed.map((amount) => (units < 0n ? -amount : amount));
  if (parts.some((part, i) => part < 0n || (weights[i] === 0n && part !== 0n))) return false;
  if (!isDivisorRule(rule)) return isLargestRemainder(units < 0n ? -units : units, weights, parts);
  const { last, next } = marginOf(rule, weights, parts);
  return !last || !next || compareQuotients(last, next) >= 0;
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
