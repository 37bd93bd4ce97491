import type { CalendarDate } from '../date.js';
import type { Rational } from '../number.js';

/** What is paid beside the cost, or of the cost by others than through what is billed. */
export type CostBeside = 'surcharge' | 'external' | 'direct';

/** What faults of what is billed, settled and booked tell about themselves. */
export interface LedgerFaults {
  'missing-outcome': { agreement: string };
  'outcome-without-year': object;
  /** The outcome of a year that is only proposed. */
  'outcome-undecided': { agreement: string; year: string };
  /** A year without an outcome between years that have one. */
  'unsettled-year': { year: string; settled: string };
  /** Parties that a table of what all have paid leaves out. */
  'unpaid-parties': { parties: readonly string[] };
  /** A table of what all have paid, which is not what it cost. */
  'paid-is-no-cost': { agreement: string; file: string; beside: readonly CostBeside[] };
  'due-before-year': { due: CalendarDate; year: string };
  /** A difference goes from one year into the next, where it is to be settled in another way. */
  'settlement-changed': { year: string; rule: string; next: string; nextRule: string };
  'missing-ledger': object;
  /** `characters`: those that it cannot be written with. */
  'other-year': { file: string; from: string; to: string; year: number };
  /** What is booked on accounts as a cost comes to less than nothing. */
  'income-above-cost': { accounts: string; objects: string; amount: Rational };
  /** A result and a balance that are stated of one account. */
  'two-sums': { account: string; result: Rational; balance: Rational };
  'nothing-booked': { accounts: string; objects: string; company: string };
  /** `form`: how a post of SIE is written. */
  'sie-post': { post: string; form: string };
  /** `by`: what its rows come to, debit above zero. */
  'voucher-unbalanced': { series: string; number: string; by: Rational };
  'not-in-sie': { text: string; characters: readonly string[] };
}
