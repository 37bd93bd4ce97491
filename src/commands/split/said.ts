import { bodyOf } from '../../agreement/measures/party-meant.js';
import type { Claimant } from '../../allocation/allocation.js';
import { fold } from '../../kernel/identity.js';
import {
  absolute,
  compare,
  decimalsOf,
  divide,
  HUNDRED,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../kernel/number.js';
import type { Remark } from '../../kernel/remark.js';

/** What is said of weights of a file that may be others than they seem: sums of others, shares of no whole, one body under two names. */
export function saidOfWeights(claimants: readonly Claimant[], areShares: boolean, file: string): Remark[] {
  const sums = sumsOfOthers(claimants);
  const whole = areShares ? brokenWhole(claimants.map(({ weight }) => weight)) : undefined;
  const names = twoNames(claimants);
  return [
    ...(sums.length > 0 ? [{ code: 'sum-of-others' as const, facts: { file, names: sums } }] : []),
    ...(whole ? [{ code: 'shares-not-whole' as const, facts: { file, whole } }] : []),
    ...(names.length > 0 ? [{ code: 'two-names' as const, facts: { file, names } }] : []),
  ];
}

/** What shares make where that is neither a hundred nor one, whatever the rounding of each does. */
export function brokenWhole(shares: readonly Rational[]): Rational | undefined {
  const made = sum(shares);
  const decimals = shares.reduce((most, share) => Math.max(most, decimalsOf(share) ?? 0), 0);
  const rounding = rational(BigInt(shares.length), 2n * 10n ** BigInt(decimals));
  const isOf = (whole: Rational) => compare(absolute(subtract(made, whole)), rounding) <= 0;
  const isWhole = decimals === 0 ? isOf(HUNDRED) || compare(made, ONE) === 0 : isOf(HUNDRED) || isOf(ONE);
  return isWhole || made.numerator === 0n ? undefined : made;
}

/** A municipality that stands by its name alone too, and that name. */
function twoNames(claimants: readonly Claimant[]): string[] {
  const called = claimants.map(({ party }) => ({ name: party.name, body: bodyOf(party.name) }));
  const long = called.filter(({ body }) => body);
  if (long.length === 0 || long.length === called.length) return [];
  const short = new Map(called.flatMap(({ name, body }) => (body ? [] : [[fold(name), name]])));
  return long.flatMap(({ name, body = [] }) => {
    const other = body.flatMap((one) => short.get(one) ?? []).slice(0, 1);
    return other.length > 0 ? [...other, name] : [];
  });
}

/**
 * The names of those that weigh as much as all others together, of which there are two at least: one, or some that each weigh
 * as much as those that stand below or above it.
 */
function sumsOfOthers(claimants: readonly Claimant[]): string[] {
  const half = divide(sum(claimants.map(({ weight }) => weight)), rational(2n));
  const isSum = (weight: Rational) => weight.numerator > 0n && compare(weight, half) === 0;
  const alone = claimants.filter(({ weight }) => isSum(weight));
  const found =
    alone.length > 0 ? alone : (sumsBefore(claimants) ?? sumsBefore(claimants.toReversed()) ?? []);
  const sums = new Set(claimants.length < 3 ? [] : found);
  return claimants.flatMap((one) => (sums.has(one) ? [one.party.name] : []));
}

/** Those that each weigh as much as two or more that follow, up to the next of them; undefined where that is not all of them. */
function sumsBefore(claimants: readonly Claimant[]): Claimant[] | undefined {
  const sums: Claimant[] = [];
  let [rest, parts] = [ZERO, 0];
  for (const one of claimants) {
    if (one.weight.numerator < 0n) return undefined;
    if (rest.numerator === 0n) {
      if (sums.length > 0 && parts < 2) return undefined;
      if (one.weight.numerator === 0n) continue;
      sums.push(one);
      [rest, parts] = [one.weight, 0];
    } else {
      rest = subtract(rest, one.weight);
      if (rest.numerator < 0n) return undefined;
      parts++;
    }
  }
  return rest.numerator === 0n && parts > 1 ? sums : undefined;
}
