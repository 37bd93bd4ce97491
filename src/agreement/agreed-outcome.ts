import type { CalendarDate } from '../kernel/date.js';
import type { Located, Place } from '../kernel/issue.js';
import type { DataRecord } from '../text/tables.js';

/**
 * What is done with a year's surplus or deficit: paid and repaid now; carried to next year's contribution, each party its own, or
 * all together by next year's key; or kept by the cooperation as a balance.
 */
export const SETTLEMENTS = ['now', 'carried', 'carried-together', 'kept'] as const;
export type SettlementRule = (typeof SETTLEMENTS)[number];

/** Whether a difference goes into the next year's contributions. */
export function isCarrying(rule: SettlementRule): boolean {
  return rule === 'carried' || rule === 'carried-together';
}

/** What an outcome says, its figures still text. */
export interface WrittenOutcome {
  readonly cost: Located<string>;
  readonly source: string;
  /** What parties paid, where that is not what they were to pay: rows, or the file of them. */
  readonly paid?: Located<string> | readonly DataRecord[] | undefined;
  /** What lines of the cost sheet came to cost, by their ids. */
  readonly lines?: ReadonlyMap<string, Located<string>> | undefined;
  /** What is done with the difference of this year, where the agreement says something else. */
  readonly settlement?: SettlementRule | undefined;
  /** When what is settled is to be paid. */
  readonly due?: CalendarDate | undefined;
}

/** The outcome of a year as an agreement has it: itself, or the name of the file that holds it. */
export interface AgreedOutcome {
  readonly written: WrittenOutcome | { readonly file: string };
  readonly at: Place;
}
