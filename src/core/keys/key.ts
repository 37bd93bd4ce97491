import type { Agreement } from '../agreement.js';
import type { Label, Outcome, Place } from '../issue.js';
import type { CalendarDate, Figure, Measure, MeasureFacts } from '../measure.js';
import type { Rational } from '../number.js';
import type { Party } from '../party.js';

/** What a key may read. */
export interface KeyInput {
  readonly agreement: Pick<Agreement, 'id' | 'measure'>;
  readonly parties: readonly Party[];
  readonly year: number | undefined;
  readonly asOf?: CalendarDate;
  /** At least the measures that the key asked for, where the cooperation has them. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** Where the key was chosen: in the agreement or on the command line. */
  readonly at: Place;
  /** Where the agreement was asked for, when it was: what is missing from the question is missing there. */
  readonly askedAt?: Place;
}

/** A party's weight: an exact non-negative number, with the figure it was made of. */
export interface Weight {
  readonly value: Rational;
  readonly figure?: Figure;
}

/** What a key yields: one weight a party, in the parties' order, and what they rest on. */
export interface Weighing {
  readonly weights: readonly Weight[];
  readonly basis?: { readonly measure: MeasureFacts; readonly period: string };
}

/** A fördelningsnyckel. It never rounds and never divides money; it only says how much each party weighs. */
export interface Key {
  readonly id: string;
  /** How it divides, after "nyckel:", for example "lika delar". */
  readonly title: Label;
  /** Whether it is its user's own, in a file: what it reads is not known. */
  readonly isOwn?: boolean;
  /** Whether it reads the measure that an agreement names or gives; for other keys such a measure is a fault. */
  readonly readsAgreementMeasure: boolean;
  /** The ids of the cooperation's measures that it reads for this agreement. */
  reads(agreement: Pick<Agreement, 'measure'>): readonly string[];
  weigh(input: KeyInput): Outcome<Weighing>;
}
