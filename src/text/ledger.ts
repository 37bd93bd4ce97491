import type { Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';

/** An object of a dimension, by their numbers: cost centre (1) 110. */
export interface LedgerObject {
  readonly dimension: string;
  readonly object: string;
}

/** What was booked on an account in all: kronor, debit above zero. */
interface LedgerSum {
  readonly account: string;
  readonly amount: Rational;
}

/** What was booked on an account for just these objects. */
export interface ObjectSum extends LedgerSum {
  readonly objects: readonly LedgerObject[];
}

/** The books of one year, as a SIE file has them. */
export interface Ledger {
  readonly company: string;
  /** The first and the last day, as 2025-01-01. */
  readonly year?: { readonly from: string; readonly to: string };
  /** Of a file that does not say its year: the first and the last day on which something is booked. */
  readonly days?: { readonly from: string; readonly to: string };
  /** What accounts are called, by their number. */
  readonly accounts: ReadonlyMap<string, string>;
  /** The result or balance of each account for the year. */
  readonly sums: readonly (LedgerSum & { readonly isOfBalance: boolean })[];
  /** The same by objects: each stretch of the books once, with all the objects that it is booked on. */
  readonly byObject: readonly ObjectSum[];
  readonly at: Place;
}
