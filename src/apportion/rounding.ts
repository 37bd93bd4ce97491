import { nth } from '../kernel/nth.js';
import { type Rational, toIntegers } from '../kernel/number.js';
import { compareText } from '../kernel/party.js';
import { DIVISOR_RULES, type DivisorRule, leastUnits } from './divisors.js';

/** A party's claim on the amount. Ties between equal claims go by `code`, ascending by code point. */
export interface Claim {
  readonly code: string;
  readonly weight: Rational;
}

/**
 * How amounts become whole units. `residual`: the claim with the code takes what rounding to the nearest leaves;
 * `residual-first`, `-last`, `-largest`: the first, last or largest claim above zero does; `floor-first`: the first
 * takes what rounding down leaves. First and last are the order of the claims, which is the table's.
 */
export type Rounding =
  | { readonly rule: 'largest-remainder' | 'half-up' | PlacedRule | DivisorRule }
  | { readonly rule: 'residual'; readonly code: string; readonly name?: string };

type PlacedRule = 'residual-first' | 'residual-last' | 'residual-largest' | 'floor-first';

/** Every rule of rounding and how it is written, the default first. */
export const ROUNDING_FORMS: Readonly<Record<Rounding['rule'], string>> = Object.freeze({
  'largest-remainder': 'largest-remainder',
  'half-up': 'half-up',
  residual: 'residual:<party>',
  'residual-first': 'residual-first',
  'residual-last': 'residual-last',
  'residual-largest': 'residual-largest',
  'floor-first': 'floor-first',
  webster: 'webster',
  'webster-1.2': 'webster-1.2',
  'webster-1.4': 'webster-1.4',
  dhondt: 'dhondt',
  'huntington-hill': 'huntington-hill',
});

/** The claim that takes what rounding leaves, as an index of claims; -1 when the rule names none, or one that is not there. */
export function takerOf(claims: readonly Claim[], rounding: Rounding): number {
  switch (rounding.rule) {
    case 'residual':
      return claims.findIndex(({ code }) => code === rounding.code);
    case 'residual-first':
    case 'floor-first':
      return claims.findIndex(isPositive);
    case 'residual-last':
      return claims.findLastIndex(isPositive);
    case 'residual-largest':
      return nth(tieOrder(claims), 0).index;
    default:
      return -1;
  }
}

/** The fewest units, charged or credited, that a rule can divide between the claims. */
export function leastUnitsOf(claims: readonly Claim[], { rule }: Rounding): bigint {
  return isDivisorRule(rule)
    ? leastUnits(
        rule,
        claims.map(({ weight }) => weight.numerator),
      )
    : 0n;
}

export function isDivisorRule(rule: Rounding['rule']): rule is DivisorRule {
  return DIVISOR_RULES.some((one) => one === rule);
}

/** A claim and its place among the claims as they came. */
export interface Ranked extends Claim {
  readonly index: number;
}

/** Larger weight first, then code: the order that settles every tie, so that the input's order never does. */
export function tieOrder(claims: readonly Claim[]): readonly Ranked[] {
  const known = ORDERS.get(claims);
  if (known) return known;
  const integers = toIntegers(claims.map(({ weight }) => weight));
  // Numbers of the machine are compared many times faster, and below 2^53 they are exact.
  const areSafe = integers.every((one) => one <= BigInt(Number.MAX_SAFE_INTEGER));
  const sizes = areSafe ? integers.map(Number) : integers;
  const order = claims
    .map(({ code, weight }, index) => ({ code, weight, index }))
    .sort((a, b) => {
      const own = nth<number | bigint>(sizes, a.index);
      const other = nth<number | bigint>(sizes, b.index);
      return own === other ? compareText(a.code, b.code) : own > other ? -1 : 1;
    });
  ORDERS.set(claims, order);
  return order;
}

/** What was put in order: claims stay what they are once they are made. */
const ORDERS = new WeakMap<readonly Claim[], readonly Ranked[]>();

function isPositive({ weight }: Claim): boolean {
  return weight.numerator > 0n;
}
