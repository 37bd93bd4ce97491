import type { Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';

/** What was booked on an account, in all or on one object of one dimension: kronor, debit above zero. */
interface LedgerSum {
  readonly account: string;
  /** The dimension's number and the object's, where the sum is of one. */
  readonly object?: { readonly dimension: string; readonly number: string };
  readonly amount: Rational;
}

/** The books of one year, as a SIE file has them. */
export interface Ledger {
  readonly company: string;
  readonly year?: { readonly from: string; readonly to: string };
  readonly accounts: ReadonlyMap<string, string>;
  /** The result or balance of each account for the year, without and with objects. */
  readonly sums: readonly LedgerSum[];
  readonly at: Place;
}
