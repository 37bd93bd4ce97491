import type { Rounding } from '../../../apportion/rounding.js';
import type { Place } from '../../../kernel/issue.js';
import type { Rational } from '../../../kernel/number.js';

/** What a cost is divided by alone: nothing, when all pay alike, or a figure of each party. */
export type SimpleKey = { readonly kind: 'alike' } | LearnedMeasure;

/** A column of figures that a table divides by. */
export interface LearnedMeasure {
  readonly kind: 'measure';
  /** What they are, from the heading, without its unit. */
  readonly name: string;
  readonly unit?: string;
  /** The year that they are of, where the table tells; else that of the table. */
  readonly period?: number;
  /** In the order of the parties. */
  readonly weights: readonly Rational[];
}

/** What a table is divided by; the shares of a mixed key make one; of a base amount, so many kronor each and the rest by a key. */
export type LearnedKey =
  | SimpleKey
  | { readonly kind: 'each-and-rest'; readonly each: Rational; readonly rest: SimpleKey }
  | {
      readonly kind: 'mixed';
      readonly parts: readonly { readonly share: Rational; readonly key: SimpleKey }[];
    };

/** A party of the table: what it is called there, and where. */
export interface LearnedParty {
  readonly name: string;
  readonly code?: string;
  readonly at: Place;
}

/** What a table prints, amounts in kronor and percentages of a hundred, in the order of the parties. */
interface Printed {
  readonly amounts: readonly Rational[];
  readonly percents?: readonly Rational[];
  /** The row of sums, where the table has one. */
  readonly total?: Rational;
  readonly sums?: { readonly weight?: Rational; readonly percent?: Rational };
  /** What rounding left to nobody, in a row of its own. */
  readonly rest?: Rational;
}

/** The printed headings, and the names of the rows that are no parties. */
export interface PrintedNames {
  readonly label?: string;
  readonly weight?: string;
  readonly percent?: string;
  readonly amount?: string;
  readonly total?: string;
  readonly rest?: string;
}

/** An agreement as it can be learned from the table that it made. */
export interface Learned {
  /** The agreement's id: the stem of the file that was named. */
  readonly id: string;
  readonly title: string;
  /** In the order of the table. */
  readonly parties: readonly LearnedParty[];
  readonly key: LearnedKey;
  /** What is divided, in kronor. */
  readonly amount: Rational;
  readonly unit: Rational;
  /** Rules that make the printed amounts, the likeliest first, equals being settled in any way; one that names a party has its index as `code`. */
  readonly rounding: Rounding;
  readonly otherRoundings?: readonly Rounding[];
  /** The least part of the weights that gets something, where one was asked for. */
  readonly threshold?: Rational;
  readonly printed: Printed;
  readonly names?: PrintedNames;
  /** The year that the amounts are for. */
  readonly year?: number;
  readonly source: { readonly file: string; readonly sha: string };
  readonly currency?: string;
}
