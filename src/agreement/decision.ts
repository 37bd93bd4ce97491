import type { CalendarDate } from '../kernel/date.js';
import type { Place } from '../kernel/issue.js';

/** What may be said of a case: that it is decided, or only proposed. */
export const DECISION_STATUSES = ['decided', 'proposed'] as const;
type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** A case in a register (diarienummer), when and in which paragraph it was decided, where that is known, or proposed. */
export interface Decision {
  /** A proposal may lack one. */
  readonly number?: string;
  readonly date?: CalendarDate;
  readonly paragraph?: string;
  readonly status: DecisionStatus;
}

/** The lock that holds the very table of a result: the decision that it was written for, and its file. */
export interface LockedBy {
  readonly decision: string;
  /** Relative to the cooperation's folder. */
  readonly file: string;
}

/** What an agreement rests on, and the lock that has decided a result of it. */
export interface Standing {
  readonly agreement: { readonly decision?: Decision; readonly exampleAt?: Place };
  readonly lockedBy?: LockedBy;
  /** Whether it was asked otherwise than the agreement says, so that nobody has decided it. */
  readonly isDeparture?: boolean;
}

/** Whether a result rests on a proposal alone. An agreement that says nothing else is decided. */
export function isProposal({ agreement, lockedBy }: Standing): boolean {
  return agreement.decision?.status === 'proposed' && lockedBy === undefined;
}

/** Whether nothing is to be paid by it yet: of a proposal, and of what is still the example that `init` wrote. */
export function isUndecided(standing: Standing): boolean {
  return isProposal(standing) || standing.agreement.exampleAt !== undefined;
}
