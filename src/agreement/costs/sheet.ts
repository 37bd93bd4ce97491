import type { Label, Located, Place } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';

/** Costs that come once, when something starts, and those that come back. */
export const COST_KINDS = ['initial', 'running'] as const;

/** A figure of a line, by its field. */
export interface LineFigure extends Located<Rational> {
  readonly field: 'amount' | 'month' | 'percent' | 'months' | 'round';
}

/** One line of a cost sheet: what is given, or what it is calculated from. */
export interface CostLine {
  readonly id: string;
  readonly title: string;
  readonly comment?: string;
  readonly kind?: (typeof COST_KINDS)[number];
  /** Given for the year, or once; given for a month; the sum of other lines; a percentage of them. */
  readonly amount:
    | { readonly given: Rational }
    | { readonly month: Rational }
    | { readonly sumOf: readonly Located<string>[] }
    | { readonly percent: Rational; readonly of: readonly Located<string>[] };
  /** How many months make its year, when that is stated. */
  readonly months?: number;
  /** What the line calculates is rounded to whole such units, halves away from zero; what is given is not. */
  readonly round?: Rational;
  /** How many decimals the line is printed with; its figures stay exact. */
  readonly decimals: number;
  /** Its figures as they are written, in the sheet's unit. */
  readonly figures?: readonly LineFigure[];
  readonly at: Place;
}

/** What an agreement's amount is made of, in a unit of its own (1000: tkr). */
export interface CostSheet {
  readonly title: string;
  readonly unit: Rational;
  readonly unitAt?: Place;
  readonly source: string;
  /** Something more to say of it. */
  readonly note?: Label;
  readonly lines: readonly CostLine[];
  /** The line that is the cost to share. */
  readonly total?: Located<string>;
}
