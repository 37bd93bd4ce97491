import type { Agreement } from './agreement.js';
import type { Rounding } from './apportion.js';
import type { Located, Place } from './issue.js';
import type { Key } from './keys/key.js';
import type { CalendarDate, Figure, MeasureFacts } from './measure.js';
import type { Rational } from './number.js';
import type { Party } from './party.js';
import type { NamedGroups } from './survey.js';

/** How much is divided, in which whole units, by which rule of rounding. */
export interface Cost {
  readonly amount: Located<Rational>;
  /** Every amount of the result is a whole number of these kronor. */
  readonly unit: Rational;
  readonly rounding: Rounding;
  /** Where the unit and the rounding were stated, when they were. */
  readonly unitAt?: Place;
  readonly roundingAt?: Place;
}

/** A party and what it weighs; `at` is where its weight was written. */
export interface Claimant {
  readonly party: Party;
  readonly weight: Rational;
  readonly figure?: Figure;
  readonly at: Place;
}

/** One party's line of the result. Amounts are in kronor, exact; `leftover` is in units. */
export interface AllocationRow {
  readonly party: Party;
  readonly weight: Rational;
  readonly figure?: Figure;
  /** weight / sum of weights. */
  readonly share: Rational;
  /** amount × share, before rounding. */
  readonly exact: Rational;
  readonly amount: Rational;
  /** The amount without its leftover units: with the largest remainder, the exact amount rounded down. */
  readonly down: Rational;
  /** Leftover units that are part of the amount. */
  readonly leftover: bigint;
}

/** A divided amount: all that a table prints and an auditor asks for. */
export interface Division {
  readonly amount: Rational;
  readonly unit: Rational;
  readonly rounding: Rounding;
  readonly rows: readonly AllocationRow[];
  readonly totals: { readonly weight: Rational; readonly amount: Rational };
  /** Units that rounding left over and who took them, first in the queue first. With `half-up` nobody does. */
  readonly leftover: {
    readonly units: bigint;
    readonly to: readonly Party[];
    /** Whether the last to receive had the same remainder as the first to go without. */
    readonly isTied: boolean;
  };
  /** The party that takes what rounding leaves, by the rule `residual`. */
  readonly taker?: Party;
  /** The parties in the order in which leftover units are offered. */
  readonly queue: readonly Party[];
}

/** The figures that the weights were made of, and for which period. */
export interface Basis {
  readonly measure: MeasureFacts;
  readonly period: string;
}

/** A division that answers an agreement, or with neither agreement nor key the calculator alone. */
export interface Allocation extends Division {
  readonly agreement?: Agreement;
  readonly year?: number;
  readonly key?: Key;
  readonly basis?: Basis;
  readonly asOf?: CalendarDate;
  /** Whether the amount is the agreement's own, not one given with the question. */
  readonly isAgreedAmount: boolean;
  /** The groups that its parties were named by. */
  readonly groups?: NamedGroups;
}
