import fc from 'fast-check';
import { type Claim, isNaming, ROUNDING_FORMS, type Rounding } from '../../src/apportion/rounding.js';
import { compare, ONE, type Rational, rational, ZERO } from '../../src/kernel/number.js';
import { compareText } from '../../src/kernel/party.js';

/** Something to apportion. */
export interface Bill {
  readonly units: bigint;
  readonly claims: readonly Claim[];
  readonly rounding: Rounding;
}

export type Rule = Rounding['rule'];

/** Every rule of rounding, as the program declares them: a new rule is tried on every law. */
export const RULES = Object.keys(ROUNDING_FORMS) as Rule[];

/** The rules where the order of the claims says who takes the rest. */
export const PLACED = RULES.filter((rule) => /-(first|last)$/.test(rule));

/** The rules whose leftover units may go to anyone, one each; of `largest-remainder` they are no more than its rounding up. */
const ONE_EACH = RULES.filter((rule) => /-each-/.test(rule));

/** Whether what rounding leaves is nobody's. */
export function isUnshared(rule: Rule): boolean {
  return rule === 'half-up' || rule === 'floor';
}

/** Whether the rule may find nobody able to take the rest. */
export function mayBeImpossible(rule: Rule): boolean {
  return rule === 'floor-to' || (rule.startsWith('residual') && !ONE_EACH.includes(rule));
}

/** The rule, and of one that names a party the code of its claim. */
export function roundingOf(rule: Rule, code: string): Rounding {
  return isNaming(rule) ? { rule, code } : { rule };
}

/** Positive figures as people write them: whole, decimal, fractions, with fifteen digits; often small, so that ties occur. */
export const positiveFigure: fc.Arbitrary<Rational> = fc.oneof(
  fc.bigInt(1n, 9n).map((n) => rational(n)),
  fc.bigInt(1n, 10n ** 6n).map((n) => rational(n, 10n)),
  fc.bigInt(10n ** 13n, 10n ** 15n - 1n).map((n) => rational(n, 100n)),
  fc.tuple(fc.bigInt(1n, 50n), fc.bigInt(1n, 50n)).map(([n, d]) => rational(n, d)),
);

/** Figures of which some are zero. */
export const figure: fc.Arbitrary<Rational> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(ZERO) },
  { weight: 4, arbitrary: positiveFigure },
);

/** What people divide in: öre, kronor, thousands. */
export const unit: fc.Arbitrary<Rational> = fc.constantFrom(rational(1n, 100n), ONE, rational(1000n));

/** Whole units, few or many, charged or credited. */
const units: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt(-20n, 20n),
  fc.bigInt(-(10n ** 9n), 10n ** 9n),
  fc.bigInt(-(10n ** 18n), 10n ** 18n),
);

/** One to nine claims with codes of their own, not all zero. */
const claims: fc.Arbitrary<Claim[]> = fc
  .uniqueArray(fc.record({ code: fc.nat({ max: 9999 }).map(String), weight: figure }), {
    minLength: 1,
    maxLength: 9,
    selector: ({ code }) => code,
  })
  .map((drawn) =>
    drawn.some(isPositive) ? drawn : drawn.map(({ code }, i) => ({ code, weight: i === 0 ? ONE : ZERO })),
  );

/**
 * A bill that is rounded by the rule; the residual falls to any of its claims, also one of zero. Where everybody gets
 * a unit there are units enough.
 */
export function bill(rule: Rule): fc.Arbitrary<Bill> {
  return fc.record({ units, claims, pick: fc.nat() }).map(({ units, claims, pick }) => {
    const code = claims[pick % claims.length]?.code ?? '';
    const least = rule === 'huntington-hill' ? BigInt(claims.filter(isPositive).length) : 0n;
    const enough = units < 0n ? units - least : units + least;
    return { units: enough, claims, rounding: roundingOf(rule, code) };
  });
}

/** Whether the claim may take what rounding leaves: the laws of a single amount do not bind it. */
export function takesResidual({ code }: Claim, { claims, rounding }: Bill): boolean {
  const payers = claims.filter(isPositive);
  if (ONE_EACH.includes(rounding.rule)) return payers.some((payer) => payer.code === code);
  switch (rounding.rule) {
    case 'residual':
    case 'floor-to':
      return rounding.code === code;
    case 'residual-first':
    case 'floor-first':
      return payers[0]?.code === code;
    case 'residual-last':
    case 'floor-last':
      return payers.at(-1)?.code === code;
    case 'residual-largest':
    case 'floor-largest': {
      const most = payers.filter(({ weight }) => payers.every((other) => compare(other.weight, weight) <= 0));
      return (
        most.every((other) => compareText(code, other.code) <= 0) && most.some((one) => one.code === code)
      );
    }
    default:
      return false;
  }
}

export function isPositive({ weight }: Claim): boolean {
  return weight.numerator > 0n;
}

export function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

/** The items in another order, drawn at random. */
export function reordered<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
