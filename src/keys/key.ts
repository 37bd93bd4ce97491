import type { CalendarDate, MonthDay } from '../kernel/date.js';
import type { Label, Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { divide, multiply, ONE, type Rational, rational, sum } from '../kernel/number.js';
import type { Outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Figure, Measure, MeasureFacts } from './measure.js';

/** What a key may read. */
export interface KeyInput {
  readonly agreement: { readonly id: string };
  readonly parties: readonly Party[];
  readonly year: number | undefined;
  /** The year and the measures that a single party is weighed by, where those are others: to tell causes apart. */
  readonly readAs?: (party: Party) => Pick<KeyInput, 'year' | 'measures'> | undefined;
  readonly asOf?: CalendarDate;
  /** The day that is shared, where the figures of the year's days differ. */
  readonly on?: MonthDay;
  /** What amounts are rounded to, in kronor, for a key that sets the amount. */
  readonly unit?: Rational;
  /** What is divided, in kronor, for a key that weighs by it; of a divided year the whole. */
  readonly amount?: Rational;
  /** At least the measures that the key asked for, where the cooperation has them. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** Where the key was chosen: in the agreement or on the command line. */
  readonly at: Place;
  /** Where the agreement was asked for, when it was: what is missing from the question is missing there. */
  readonly askedAt?: Place;
}

/** A figure that a key states itself: a price, a part of the cost. Of a party by its id, or for a year alone where it says so. */
export interface Stated {
  readonly title: Label;
  readonly value: Rational;
  readonly at: Place;
  readonly party?: string;
  readonly year?: number;
}

/** A part of a weight as anyone can redo it: factor × of, divided by `whole` when there is one. */
export interface Term {
  readonly factor: Rational;
  readonly of: Rational;
  readonly whole?: Rational;
  /** How many are one, where `of` or `whole` is counted in so many. */
  readonly per?: Rational;
  /** The measure and period whose figure was read, or the terms that `of` is the sum of. */
  readonly basis?: Basis;
  readonly made?: readonly Term[];
  /** Where the factor and `of` are written, when the key states them itself. */
  readonly factorAt?: Place;
  readonly ofAt?: Place;
  /** What it is, when its figures do not say: a base amount. */
  readonly note?: Label;
}

/** A party's weight: an exact non-negative number, with the figures it was made of, one for each basis. */
export interface Weight {
  readonly value: Rational;
  readonly figures: readonly Figure[];
  /** The terms whose sum the weight is, when it is more than its figure. */
  readonly terms?: readonly Term[];
}

/** A measure that weights rest on, and the period that was read. */
export interface Basis {
  readonly measure: MeasureFacts;
  readonly period: string;
  /** The days of the year that it is read for, both included, where those are not all of them. */
  readonly days?: { readonly from: CalendarDate; readonly to: CalendarDate };
}

/** A figure that was read of a party, by its id. */
export interface FigureRead {
  readonly basis: Basis;
  readonly party: string;
  readonly figure: Figure;
}

/** What a key yields: one weight a party, in the parties' order, and what they rest on. */
export interface Weighing {
  readonly weights: readonly Weight[];
  readonly bases: readonly Basis[];
  /** The figures that a key of one's own read: what they were for it does not say. */
  readonly read?: readonly FigureRead[];
  /** The amount that follows from the key itself, in kronor: what was bought. */
  readonly amount?: Rational;
}

/** A key and the portion of the cost that it divides. */
export interface Portion {
  readonly key: Key;
  readonly portion: Rational;
  readonly at?: Place;
}

/** A fördelningsnyckel. It never rounds and never divides money; it only says how much each party weighs. */
export interface Key {
  readonly id: string;
  /** How it divides, after "nyckel:", for example "lika delar". */
  readonly title: Label;
  /** The ids of the cooperation's measures that it reads. */
  readonly reads: readonly string[];
  /** Whether it reads the measure that its agreement gives. */
  readonly readsOwnMeasure?: boolean;
  /** Whether the amount follows from the key, and need not be stated. */
  readonly setsAmount?: boolean;
  /** Whether its weights depend on what is divided, and on who else takes part. */
  readonly readsAmount?: boolean;
  /** Whether it is its user's own, in a file: what it reads is not known. */
  readonly isOwn?: boolean;
  /** The figures that it states itself, and those of the keys that it is made of. */
  readonly stated?: readonly Stated[];
  /** The keys it is a mix of: then, and only then, a party's weight depends on who else takes part. */
  readonly portions?: readonly Portion[];
  weigh(input: KeyInput): Outcome<Weighing>;
}

/** A figure that is stated somewhere, for a list of them; what a program made stands nowhere. */
export function statedAt(
  at: Place | undefined,
  title: Label,
  value: Rational,
  of: Pick<Stated, 'party' | 'year'> = {},
): Stated[] {
  return at ? [{ title, value, at, ...of }] : [];
}

/** A count that is stated somewhere: of years, of turns. */
export function countedAt(at: Place | undefined, title: Label, count: number, party?: string): Stated[] {
  return statedAt(at, title, rational(BigInt(count)), { party });
}

/** What a term is of that is a party's weight by another key: its figure, or its terms. */
export function madeBy({ weights, bases }: Weighing, i: number): Pick<Term, 'basis' | 'made'> {
  const made = weights[i]?.terms;
  return made ? { made } : { basis: bases[0] };
}

/** Weights that are sums of terms, one of each weighing: what a weight of it becomes, with the figures of them all. */
export function summed(
  weighings: readonly Weighing[],
  { parties }: Pick<KeyInput, 'parties'>,
  termOf: (of: Rational, weighing: number, party: number) => Term,
): Weighing {
  const weights = parties.map((_, i) => {
    const terms = weighings.map(({ weights: own }, k) => termOf(nth(own, i).value, k, i));
    return {
      value: sum(terms.map(({ factor, of, whole = ONE }) => divide(multiply(factor, of), whole))),
      figures: weighings.flatMap((weighing) => nth(weighing.weights, i).figures),
      terms,
    };
  });
  return { weights, bases: weighings.flatMap(({ bases }) => bases) };
}

/** Whether two keys are one: some kinds have no name of their own, only a title. */
export function isSameKey(a: Key, b: Key): boolean {
  return a.id === b.id && a.title.sv === b.title.sv;
}
