import { fold } from '../kernel/identity.js';
import type { IssueCode } from '../kernel/issue.js';
import { type Claim, leastUnitsOf, namesParty, ROUNDING_FORMS, type Rounding } from './rounding.js';

/** What may be wrong with what is to be apportioned, by the codes that issues have. */
export type ApportionFault = Extract<
  IssueCode,
  | 'no-parties'
  | 'duplicate-party'
  | 'negative-weight'
  | 'all-weights-zero'
  | 'unknown-choice'
  | 'not-taking-part'
  | 'too-few-units'
>;

/** Thrown when units cannot be apportioned as they were asked to be: the fault of the caller, told by its code. */
export class ApportionError extends Error {
  override readonly name = 'ApportionError';

  constructor(
    readonly code: ApportionFault,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Lets pass only what has an answer: one claim or more, each with a code of its own, no weight negative and not all zero, a
 * rule that is known, whom it names among the claims, units enough. Throws: ApportionError, the first fault.
 */
export function mustBeApportionable(units: bigint, claims: readonly Claim[], rounding: Rounding): void {
  mustBeClaims(claims);
  if (!Object.hasOwn(ROUNDING_FORMS, rounding.rule))
    throw new ApportionError('unknown-choice', `there is no rule ${rounding.rule}`);
  if (namesParty(rounding) && claims.every(({ code }) => code !== rounding.code))
    throw new ApportionError('not-taking-part', `${rounding.code} has no claim, and cannot take the rest`);
  const least = leastUnitsOf(claims, rounding);
  if ((units < 0n ? -units : units) < least)
    throw new ApportionError(
      'too-few-units',
      `${rounding.rule} gives each claim a unit: ${least} or more are needed`,
    );
}

function mustBeClaims(claims: readonly Claim[]): void {
  if (SOUND.has(claims)) return;
  if (claims.length === 0) throw new ApportionError('no-parties', 'there is nobody to apportion to');
  const codes = new Set<string>();
  for (const { code, weight } of claims) {
    const known = codes.size;
    if (codes.add(fold(code)).size === known)
      throw new ApportionError('duplicate-party', `the code ${code} stands twice`);
    if (weight.numerator < 0n) throw new ApportionError('negative-weight', `${code} has a negative weight`);
  }
  if (claims.every(({ weight }) => weight.numerator === 0n))
    throw new ApportionError('all-weights-zero', 'all weights are zero');
  SOUND.add(claims);
}

/** Claims that were looked through for the same faults, told of as issues. */
export function sound(claims: readonly Claim[]): readonly Claim[] {
  SOUND.add(claims);
  return claims;
}

/** What was looked through: claims stay what they are once they are made. */
const SOUND = new WeakSet<readonly Claim[]>();
