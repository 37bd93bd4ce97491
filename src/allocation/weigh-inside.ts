import { type Adjustments, type Limit, NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import { phaseIn } from '../agreement/participation.js';
import { byParty } from '../kernel/by-party.js';
import { nth } from '../kernel/nth.js';
import { multiply, sum, ZERO } from '../kernel/number.js';
import { fail, map, type Outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Weighing } from '../keys/key.js';
import type { Claimant } from './allocation.js';
import type { Question } from './question.js';

/** Some of the parties with what each weighs. Who stands outside weighs nothing. */
export function claimantsAmong(question: Question, parties: readonly Party[]): Outcome<Claimant[]> {
  const { input, adjustments = NO_ADJUSTMENTS } = question;
  return map(weighInside(question, parties), (weighing) => {
    const inside = insideOf(parties, adjustments);
    const weights = new Map(inside.map((party, i) => [party, weighing.weights[i]]));
    return parties.map((party): Claimant => {
      const weight = weights.get(party);
      if (!weight) return { party, weight: ZERO, at: input.at };
      const { value, figures, terms } = weight;
      return { party, weight: value, figures, terms, at: figures[0]?.at ?? input.at };
    });
  });
}

/** The limits of those of the parties that do not stand outside. */
export function limitsInside(parties: readonly Party[], adjustments: Adjustments): readonly Limit[] {
  const inside = new Set(insideOf(parties, adjustments));
  return adjustments.limits.filter(({ party }) => inside.has(party));
}

/**
 * Weighs those of the parties that do not stand outside, each by the part of its weight that counts this year; what
 * follows from the weights follows from these. Issues: those of the key, no-parties.
 */
export function weighInside(question: Question, parties: readonly Party[]): Outcome<Weighing> {
  const { key, input, phases = [], adjustments = NO_ADJUSTMENTS } = question;
  const noneInside = faultOfOutside(parties, adjustments);
  if (noneInside) return noneInside;
  const inside = insideOf(parties, adjustments);
  const phased = byParty(phases);
  return map(key.weigh({ ...input, parties: inside, unit: question.unit }), (weighing) => {
    const weights = weighing.weights.map((weight, i) => {
      const party = nth(inside, i);
      return {
        ...weight,
        value: multiply(weight.value, phaseIn(input.year, party, phased.get(party) ?? [])),
      };
    });
    return { ...weighing, weights, amount: weighing.amount && sum(weights.map(({ value }) => value)) };
  });
}

/** Somebody must pay. Issue: no-parties, when all of them stand outside. */
function faultOfOutside(parties: readonly Party[], adjustments: Adjustments): Outcome<never> | undefined {
  const [first] = adjustments.outside;
  return first && insideOf(parties, adjustments).length === 0 ? fail('no-parties', {}, first.at) : undefined;
}

/** The parties that do not stand outside: the key reads nothing of the others. */
export function insideOf(parties: readonly Party[], { outside }: Adjustments): readonly Party[] {
  const absent = new Set(outside.map(({ value }) => value));
  return parties.filter((party) => !absent.has(party));
}
