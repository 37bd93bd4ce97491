import type { External, OwnFunding } from '../agreement/adjustments.js';
import { type Surcharge, surchargeOn } from '../agreement/host.js';
import { negate, type Rational } from '../kernel/number.js';
import { asSentence, type Sentence } from '../sheet/sentence.js';
import type { Allocation } from './allocation.js';
import type { Words } from './words.js';

/** A step from the whole cost to what is divided, in kronor: the host's surcharge; or funding from outside or what a party bears by itself, which is negative. */
export type FundingStep = { readonly value: Rational } & (
  | { readonly kind: 'surcharge'; readonly surcharge: Surcharge; readonly exact: Rational }
  | { readonly kind: 'external'; readonly title: string; readonly external: External }
  | { readonly kind: 'own'; readonly own: OwnFunding }
);

/**
 * The whole cost, and the steps from it to what is divided; of a split none. Law: they add up to the amount, each in whole units.
 */
export function fundingOf(allocation: Allocation): {
  readonly cost: Rational;
  readonly steps: readonly FundingStep[];
} {
  if (allocation.kind === 'split') return { cost: allocation.amount, steps: [] };
  const { cost, unit, adjustments } = allocation;
  const { surcharge, external, own = [] } = adjustments;
  const charged = surcharge && surchargeOn(surcharge, cost, unit);
  return {
    cost,
    steps: [
      ...(charged
        ? [{ kind: 'surcharge' as const, surcharge, exact: charged.exact, value: charged.amount }]
        : []),
      ...external.map((one) => ({
        kind: 'external' as const,
        title: one.title,
        external: one,
        value: negate(one.amount.value),
      })),
      ...own.map((one) => ({ kind: 'own' as const, own: one, value: negate(one.amount.value) })),
    ],
  };
}

/** What a step is called. */
export function stepTitle(step: FundingStep, { adjustments }: Words): Sentence {
  if (step.kind === 'external') return asSentence(step.title);
  return step.kind === 'own'
    ? adjustments.ownOf(step.own.party.name, step.own.title)
    : adjustments.surcharge(step.surcharge.host.name);
}
