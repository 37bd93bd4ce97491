import type { Answer } from '../allocation/allocation.js';
import type { Question } from '../allocation/question.js';
import type { CalendarDate } from '../kernel/date.js';
import type { Rational } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';

/**
 * What a line of the ledger is: what falls due by the year as it is known that day; what was billed before by what was known
 * then, put right; what a party has paid directly; the difference to the outcome, paid or repaid; and that of the year before.
 */
export const LINE_KINDS = ['ordinary', 'corrected', 'direct', 'settled', 'carried-in'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** One party's amount in kronor, above zero when it pays: when it is due, for which days, and what it rests on. */
export interface LedgerLine {
  readonly kind: LineKind;
  readonly party: Party;
  readonly amount: Rational;
  readonly due: CalendarDate;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Which of the year's due dates, from 1. */
  readonly instalment: number;
  /** The day from which what it rests on is known, where that is not from the beginning. */
  readonly since?: CalendarDate | undefined;
  /** The allocation that it follows from: its figures and its decision. */
  readonly basis: Answer;
  /** The paper that says so, where it is not the agreement's own: that of an outcome. */
  readonly source?: string | undefined;
  /** The year whose difference is settled or carried. */
  readonly ofYear?: number;
  /** What of it is borne beside the share, and what is grants that are handed in. */
  readonly beside?: Beside;
}

/** What a party pays beside its share: own funding, and grants that it hands in. */
export interface Beside {
  readonly own: Rational;
  readonly received: Rational;
}

/** The year as it is known from a day on; the first from its beginning. */
export interface KnownYear {
  readonly since?: CalendarDate | undefined;
  readonly allocation: Answer;
}

/** The year as it is known, and the question as it was answered then. */
export interface AnsweredYear extends KnownYear {
  readonly question: Question;
}
