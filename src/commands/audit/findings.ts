import type { Place } from '../../kernel/issue.js';
import type { TableColumn } from '../../text/foreign/foreign.js';
import type { Check } from './checks/check.js';
import type { ShareCheck } from './checks/shares.js';
import type { SumCheck } from './checks/sums.js';
import type { Complete } from './complete.js';
import type { Ruling } from './rule/search.js';

/** What is right and wrong in somebody else's table. */
export interface Audit {
  /** One for each column with a printed sum that was tested. */
  readonly sums: readonly SumCheck[];
  /** Columns whose sum is printed with marks that make no figure of it. */
  readonly misprints: readonly TableColumn[];
  /** Columns that follow line by line from others. */
  readonly checks: readonly Check[];
  readonly shares: readonly ShareCheck[];
  /** Columns of percentages that make the whole. */
  readonly wholes: readonly Complete[];
  /** How each column of money was made. */
  readonly rulings: readonly Ruling[];
  readonly repeated: readonly Repeated[];
  readonly untested: readonly Untested[];
  readonly verdict: Verdict;
}

/** A column that was read, and that nothing was tested of, or nothing but its sum where that tells nothing of its rows; or that is near what it may be made of, among figures too small to tell. */
export interface Untested {
  readonly column: TableColumn;
  readonly why:
    | 'no-total'
    | 'empty-total'
    | 'other-total'
    | 'other-shares'
    | 'missing'
    | 'doubtful'
    | 'apart'
    | 'disturbed';
}

/** It all holds; something does not; or nothing is wrong in what was read, but not all was read and tested. */
export type Verdict = 'consistent' | 'inconsistent' | 'incomplete';

/** The rows of one name. */
export interface Repeated {
  readonly name: string;
  readonly places: readonly Place[];
  /** Whether something else in the rows tells them apart, as a year or a service. */
  readonly isTold: boolean;
}
