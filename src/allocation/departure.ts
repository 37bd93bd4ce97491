import { compare } from '../kernel/number.js';
import { isSameKey } from '../keys/key.js';
import type { Answer } from './allocation.js';
import type { Question } from './question.js';

/** An answer to a question that was asked, which says so where it departs from the agreement. */
export function asAsked(question: Question, answer: Answer): Answer {
  return departs(question, answer) ? { ...answer, isDeparture: true } : answer;
}

/**
 * Whether a question departs from its agreement in what is divided, by what, between whom or how it is rounded, and no lock has
 * decided what follows: then that is a calculation, and nothing to be paid. Who joins or leaves during the year is no departure.
 */
export function departs(question: Question, { isAgreedAmount, lockedBy }: Answer): boolean {
  const { agreement, input, key, unit, rounding } = question;
  return (
    lockedBy === undefined &&
    ((agreement.amount !== undefined && !isAgreedAmount) ||
      !isSameKey(key, agreement.key.value) ||
      agreement.parties.some((party) => !input.parties.includes(party)) ||
      JSON.stringify(rounding) !== JSON.stringify(agreement.rounding) ||
      compare(unit, agreement.unit) !== 0)
  );
}
