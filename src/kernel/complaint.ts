import type { IssueFacts } from './issue.js';
import type { UsageFacts } from './problem.js';

/** A sentence that says what is wrong, and one that says how to mend it. */
export type Complaint = readonly [problem: string, remedy: string];

/** The complaint of each of some faults. */
export type IssueWords<Faults> = { readonly [C in keyof Faults]: (facts: Faults[C]) => Complaint };

/** Every sentence about a problem; loaded only when there is one. */
export interface ProblemWords {
  readonly issues: IssueWords<IssueFacts>;
  readonly usage: { readonly [C in keyof UsageFacts]: (facts: UsageFacts[C]) => Complaint };
  readonly argument: string;
  readonly bug: (law: string) => string;
  readonly more: (count: number) => string;
}
