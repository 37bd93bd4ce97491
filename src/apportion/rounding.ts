import type { Rational } from '../kernel/number.js';
import { DIVISOR_RULES, type DivisorRule, leastUnits } from './divisors.js';

/** A party's claim on the amount. Ties go by `rank`, then larger weight, then `code`, ascending by code point. */
export interface Claim {
  readonly code: string;
  readonly weight: Rational;
  /** Its place among those that were drawn by lot, the first lowest; those that were not come after them. */
  readonly rank?: number;
}

/** How each share becomes whole units; whom that leaves something for, first and last as in the table; and how they take it. */
export interface Point<S = 'floor' | 'nearest', T = Taker> {
  readonly share: S;
  readonly taker: T;
  /** A unit each, from the first on, or all of it to the one; of nobody, nothing. */
  readonly takes: 'one' | 'all' | 'nothing';
}

export type Taker = 'remainders' | 'first' | 'last' | 'largest' | 'party' | 'nobody';

/** The rules that round each share by itself: points of one space. The default first. */
const POINTS = Object.freeze({
  'largest-remainder': point('floor', 'remainders', 'one'),
  'half-up': point('nearest', 'nobody', 'nothing'),
  residual: point('nearest', 'party', 'all'),
  'residual-first': point('nearest', 'first', 'all'),
  'residual-last': point('nearest', 'last', 'all'),
  'residual-largest': point('nearest', 'largest', 'all'),
  'residual-each-first': point('nearest', 'first', 'one'),
  'residual-each-last': point('nearest', 'last', 'one'),
  'residual-each-largest': point('nearest', 'largest', 'one'),
  floor: point('floor', 'nobody', 'nothing'),
  'floor-to': point('floor', 'party', 'all'),
  'floor-first': point('floor', 'first', 'all'),
  'floor-last': point('floor', 'last', 'all'),
  'floor-largest': point('floor', 'largest', 'all'),
  'floor-each-first': point('floor', 'first', 'one'),
  'floor-each-last': point('floor', 'last', 'one'),
  'floor-each-largest': point('floor', 'largest', 'one'),
});

export type PointRule = keyof typeof POINTS;

/** Every rule: the points, the cascade, where each takes its part of what those before it left, and the divisor methods. */
export type Rule = PointRule | 'cascade' | DivisorRule;

/** The rules that name a party. */
type NamingRule = {
  [R in PointRule]: (typeof POINTS)[R] extends Point<unknown, 'party'> ? R : never;
}[PointRule];

export type UnnamedRule = Exclude<Rule, NamingRule>;

/** How amounts become whole units: a rule, and of one that names a party the code of its claim. */
export type Rounding =
  | { readonly rule: UnnamedRule }
  | { readonly rule: NamingRule; readonly code: string; readonly name?: string };

/** Every rule of rounding and how it is written, the default first. */
export const ROUNDING_FORMS: Readonly<Record<Rule, string>> = Object.freeze(
  Object.fromEntries(
    [...Object.keys(POINTS), 'cascade' as const, ...DIVISOR_RULES].map((rule) => [
      rule,
      isNaming(rule) ? `${rule}:<party>` : rule,
    ]),
  ) as Record<Rule, string>,
);

/** The point that a rule is; a cascade and a divisor method are none. */
export function pointOf(rule: Rule): Point | undefined {
  return isPoint(rule) ? POINTS[rule] : undefined;
}

export function isDivisorRule(rule: string): rule is DivisorRule {
  return DIVISOR_RULES.some((one) => one === rule);
}

/** Whether a rule needs the code of a party. */
export function isNaming(rule: string): rule is NamingRule {
  return isPoint(rule) && POINTS[rule].taker === 'party';
}

export function namesParty(rounding: Rounding): rounding is Extract<Rounding, { code: string }> {
  return isNaming(rounding.rule);
}

/** The fewest units, charged or credited, that a rule can divide between the claims. */
export function leastUnitsOf(claims: readonly Claim[], { rule }: Rounding): bigint {
  if (!isDivisorRule(rule)) return 0n;
  return leastUnits(
    rule,
    claims.map(({ weight }) => weight.numerator),
  );
}

/** Whether what rounding leaves is nobody's, so that the amounts may make another sum. */
export function leavesRest({ rule }: Pick<Rounding, 'rule'>): boolean {
  return pointOf(rule)?.taker === 'nobody';
}

/** Whether each share is rounded down and the units left over go one by one to those in a queue. */
export function isQueuedDown({ rule }: Pick<Rounding, 'rule'>): boolean {
  const point = pointOf(rule);
  return point?.share === 'floor' && point.takes === 'one';
}

/** A rule as it is written, with the party that it names. */
export function formOf({ rule }: Pick<Rounding, 'rule'>, party: string): string {
  return isNaming(rule) ? `${rule}:${party}` : rule;
}

function isPoint(rule: string): rule is PointRule {
  return Object.hasOwn(POINTS, rule);
}

function point<const S extends Point['share'], const T extends Taker>(
  share: S,
  taker: T,
  takes: Point['takes'],
): Point<S, T> {
  return Object.freeze({ share, taker, takes });
}
