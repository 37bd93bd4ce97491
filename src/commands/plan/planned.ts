import type { Agreement } from '../../agreement/agreement.js';
import type { Answer } from '../../allocation/allocation.js';
import type { LackIssue } from '../../allocation/lacks.js';
import type { Label } from '../../kernel/issue.js';
import type { YearPlan } from './year-plan.js';

/** An agreement that is not planned, and what it lacks. */
export interface Lacking {
  readonly agreement: Agreement;
  readonly lacks: readonly LackIssue[];
}

/** The agreements of a year, and those that lack something. */
export interface PlannedYear {
  readonly cooperation: Label;
  readonly year: number;
  readonly plan: YearPlan;
  readonly allocations: readonly Answer[];
  readonly lacking: readonly Lacking[];
}

/** Several years, ascending. Some of them may have nothing planned. */
export interface PlannedYears {
  readonly cooperation: Label;
  readonly years: readonly PlannedYear[];
}

/** Whether anything is planned for a year. */
export function isPlanned({ allocations }: PlannedYear): boolean {
  return allocations.length > 0;
}
