import { type Decision, isProposal, isUndecided, type Standing } from '../agreement/decision.js';
import { isoDate } from '../kernel/date.js';
import type { Sentence } from '../sheet/sentence.js';
import type { Words } from './words.js';

/**
 * That a result rests on a proposal, or the lock that has decided it; nothing of an agreement that never was a proposal.
 * Law: no form for people shows an amount of a proposal without it.
 */
export function decisionNotes({ agreement, lockedBy }: Standing, { decision }: Words): Sentence[] {
  if (lockedBy) return [decision.locked(lockedBy.decision, lockedBy.file)];
  return isProposal({ agreement }) ? [decision.proposed(caseText(agreement.decision))] : [];
}

/** What a list calls what is not decided: a proposal, or an example. */
export function statusOf(standing: Standing, { decision }: Words): Sentence | undefined {
  if (isProposal(standing)) return decision.proposal;
  return standing.agreement.exampleAt ? decision.example : undefined;
}

/** What pages of results are marked with, where all of them or some rest on what is not decided. */
export function markOf(standings: readonly Standing[], { decision: { marks } }: Words): Sentence | undefined {
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
