import { type Decision, isProposal, isUndecided, type Standing } from '../agreement/decision.js';
import { isoDate } from '../kernel/date.js';
import type { Sentence } from '../sheet/sentence.js';
import type { Words } from './words.js';

/**
 * That a result rests on a proposal, the lock that has decided it, or that it was asked otherwise than was decided; nothing of
 * what an agreement says that never was a proposal. Law: no form for people shows an amount that is not decided without it.
 */
export function decisionNotes({ agreement, lockedBy, isDeparture }: Standing, words: Words): Sentence[] {
  const { decision, page } = words;
  if (lockedBy) return [decision.locked(lockedBy.decision, lockedBy.file)];
  if (isProposal({ agreement })) return [decision.proposed(caseText(agreement.decision))];
  return isDeparture ? [page.notDecided] : [];
}

/** What a list calls what is not decided: a proposal, a calculation, or an example. */
export function statusOf(standing: Standing, { decision }: Words): Sentence | undefined {
  if (isProposal(standing)) return decision.proposal;
  if (standing.isDeparture) return decision.calculation;
  return standing.agreement.exampleAt ? decision.example : undefined;
}

/** What pages of results are marked with, where all of them or some rest on what is not decided. */
export function markOf(standings: readonly Standing[], { decision, page }: Words): Sentence | undefined {
  const { marks } = decision;
  const calculated = standings.filter(({ isDeparture }) => isDeparture);
  if (calculated.length > 0)
    return calculated.length < standings.length ? marks.partlyCalculated : page.notDecided;
  const undecided = standings.filter(isUndecided);
  if (undecided.length === 0) return undefined;
  if (undecided.length < standings.length) return marks.partly;
  return undecided.some(isProposal) ? marks.proposal : marks.example;
}

/** The case as a register knows it: number, day, paragraph, as far as they are known. */
export function caseText({ number, date, paragraph }: Partial<Decision> = {}): string {
  return [number, date && isoDate(date), paragraph].filter((part) => part !== undefined).join(', ');
}

/** A decision as data: of a locked table the one that it was locked for. Null when the agreement names none. */
export function decisionData({ agreement, lockedBy }: Standing): object | null {
  const known = lockedBy ? { number: lockedBy.decision, status: 'decided' as const } : agreement.decision;
  if (!known) return null;
  const { number, date, paragraph, status }: Decision = known;
  return {
    number: number ?? null,
    date: date ? isoDate(date) : null,
    paragraph: paragraph ?? null,
    status,
  };
}
