import type { Located, Place } from '../kernel/issue.js';
import { divide, multiply, type Rational } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import { assert } from '../kernel/problem.js';
import type { FigureCell } from './figure-cell.js';
import type { Surcharge } from './host.js';

/** Money from outside that is deducted before anything is divided. */
export interface External {
  readonly title: string;
  /** In kronor; of one that follows a rule nothing until it is reckoned of a cost. */
  readonly amount: Located<Rational>;
  /** The party that receives it, and hands it in to the host. */
  readonly to?: Party;
  readonly toAt?: Place;
  readonly rule?: Grant;
  /** What the rule was reckoned of, its part of that, and what made it less: exact, in kronor. */
  readonly made?: {
    readonly base: Rational;
    readonly exact: Rational;
    readonly heldBy?: 'cap' | 'own-funding';
    readonly held: Rational;
  };
}

/** Funding that is a part of the cost, without the host's surcharge, or of lines of the cost sheet. */
export interface Grant {
  readonly part: Rational;
  /** The lines that it is a part of; without them the whole cost. */
  readonly lines?: readonly Located<string>[];
  /** The most that it comes to, in kronor. */
  readonly cap?: Rational;
  readonly capAt?: Place;
  /** What must remain of the cost when all funding is deducted: a part of it, or kronor. */
  readonly remains?: { readonly part: Rational } | { readonly amount: Rational };
  readonly remainsAt?: Place;
  readonly at: Place;
}

/** What a party bears of the cost by itself, beside its part of what is then divided. */
export interface OwnFunding {
  readonly party: Party;
  readonly partyAt?: Place;
  readonly title?: string;
  /** In kronor; of a part nothing until it is reckoned of a cost. */
  readonly amount: Located<Rational>;
  /** The part of the cost, without the host's surcharge, that it is; and what that comes to, exact. */
  readonly part?: Rational;
  readonly exact?: Rational;
}

/** What a party has paid of the cost itself, directly to a supplier: deducted from what it pays. */
export interface Direct {
  readonly party: Party;
  readonly partyAt?: Place;
  readonly title: string;
  readonly amount: Located<Rational>;
}

/** A limit in kronor, or as a part of the party's own share or of what it paid last year; and where that is written. */
export type Bound = { readonly at?: Place } & (
  | { readonly amount: Rational }
  | { readonly part: Rational; readonly of: 'share' }
  | LastYearBound
);

/** A part of what a party paid the year before, or got back where that is divided: stated, or what the agreement's own timeline comes to for that year. */
export interface LastYearBound {
  readonly part: Rational;
  readonly of: 'last-year';
  /** Never negative. */
  readonly lastYear?: Rational;
  /** Whether the party got it back, where the timeline tells it. */
  readonly isCredit?: boolean;
  readonly lastYearAt?: Place;
}

/** The least (golv) and the most (tak) that a party pays, exact until the amount is rounded. */
export interface Limit {
  readonly party: Party;
  readonly floor?: Bound;
  readonly cap?: Bound;
  /** No rounding passes it: in whole units already, a cap rounded down and a floor up, when the price is found. */
  readonly isStrict?: boolean;
  readonly at: Place;
}

/**
 * What an agreement adjusts, in the order in which it is done: the host's surcharge is added, external funding is
 * deducted, and what parties bear by themselves; parties outside weigh nothing, the rest is divided within the limits, and what parties paid directly is
 * deducted from their amounts.
 */
export interface Adjustments {
  /** Never zero. */
  readonly surcharge?: Surcharge;
  readonly external: readonly External[];
  /** One of a party at most. */
  readonly own?: readonly OwnFunding[];
  readonly outside: readonly Located<Party>[];
  readonly limits: readonly Limit[];
  readonly direct: readonly Direct[];
  /** What the amounts of the year before that limits are of were made of, when its own timeline has it. */
  readonly before?: readonly FigureCell[];
  /** The parties that a limit by last year does not concern, for they did not take part the whole of it. */
  readonly newcomers?: readonly Party[];
}

export const NO_ADJUSTMENTS: Adjustments = Object.freeze({
  external: [],
  outside: [],
  limits: [],
  direct: [],
});

/** What a bound comes to in units, exact, for a party whose share is `share` kronor. Requires: what it paid last year is known. */
export function unitsOf(bound: Bound, share: Rational, unit: Rational): Rational {
  if ('amount' in bound) return divide(bound.amount, unit);
  const whole = bound.of === 'share' ? share : bound.lastYear;
  assert(whole !== undefined, 'what a party paid last year is known before a limit by it is reckoned');
  return divide(multiply(bound.part, whole), unit);
}

/** Whether a bound rests on a year before whose amount is not stated. */
export function isUnsettled(bound: Bound | undefined): bound is LastYearBound {
  return bound !== undefined && 'of' in bound && bound.of === 'last-year' && bound.lastYear === undefined;
}
