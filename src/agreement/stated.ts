import type { Located, Place } from '../kernel/issue.js';

/** A list as written, and the place of the whole of it. */
export interface StatedList {
  readonly items: readonly Located<string>[];
  readonly at: Place;
}

/** What a question states itself, as written; what it leaves out is the agreement's. */
export interface Stated {
  readonly parties?: StatedList;
  readonly without?: StatedList;
  readonly join?: StatedList;
  readonly leave?: StatedList;
  readonly amount?: Located<string>;
  /** Lines of the cost sheet, each as `salary=40000`: what is divided is what the sheet then comes to, also when it sets none. */
  readonly set?: StatedList;
  readonly year?: Located<string>;
  readonly asOf?: Located<string>;
  readonly key?: Located<string>;
  readonly unit?: Located<string>;
  readonly rounding?: Located<string>;
  /** Whether the question can do without an amount, which is found elsewhere. */
  readonly mayLackAmount?: boolean;
}

/** What a question may state, by name: who reads, asks or keeps it must know each of them. */
export type StatedField = Exclude<keyof Stated, 'mayLackAmount'>;
