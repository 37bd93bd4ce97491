import type { Answer } from '../../../allocation/allocation.js';
import { inTableOrder, type Party } from '../../../kernel/party.js';

/** One question, answered for each of several years. */
export interface Answered {
  /** Ascending, two or more. */
  readonly years: readonly AnswerOfYear[];
  /** Whether the amount was given with the question, and so is that of every year. */
  readonly isAmountGiven: boolean;
}

export interface AnswerOfYear {
  readonly year: number;
  readonly allocation: Answer;
}

/** The parties that take part in any of the years, in table order. */
export function partiesOf({ years }: Answered): Party[] {
  const all = years.flatMap(({ allocation }) => allocation.rows.map(({ party }) => party));
  return inTableOrder([...new Map(all.map((party) => [party.id, party])).values()]);
}
