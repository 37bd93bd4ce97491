import type { Adjustments } from '../agreement/adjustments.js';
import type { Agreement } from '../agreement/agreement.js';
import type { SetCosts } from '../agreement/costs/set.js';
import type { LockedBy } from '../agreement/decision.js';
import type { Draw } from '../agreement/draw.js';
import type { Phase, Stretch } from '../agreement/participation.js';
import type { NamedGroups } from '../agreement/survey/survey.js';
import type { Rounding } from '../apportion/apportion.js';
import type { CalendarDate } from '../kernel/date.js';
import type { Located, Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { Basis, FigureRead, Key, Term } from '../keys/key.js';
import type { Figure } from '../keys/measure.js';
import type { Per } from './per.js';

/** How much is divided, in which whole units, by which rule of rounding. */
export interface Cost {
  readonly amount: Located<Rational>;
  /** Every amount of the result is a whole number of these kronor. */
  readonly unit: Rational;
  readonly rounding: Rounding;
  /** Where the unit and the rounding were stated, when they were. */
  readonly unitAt?: Place;
  readonly roundingAt?: Place;
  /** Who was drawn by lot before whom, where claims are equal. */
  readonly drawn?: Draw;
}

/** What a party weighs beside others. */
export interface Weighed {
  readonly party: Party;
  readonly weight: Rational;
  /** The figures that the weight was made of, one for each basis; undefined for a count of days on which it takes no part. */
  readonly figures: readonly (Figure | undefined)[];
  /** How the weight was made of them, when it is more than its figure. */
  readonly terms?: readonly Term[];
  /** weight / sum of weights. */
  readonly share: Rational;
}

/** A party and what it weighs; `at` is where its weight was written. */
export interface Claimant
  extends Pick<Weighed, 'party' | 'weight' | 'terms'>,
    Partial<Pick<Weighed, 'figures'>> {
  readonly at: Place;
}

/** One party's line of the result. Amounts are in kronor, exact; `leftover` is in units. */
export interface AllocationRow extends Weighed {
  /** amount × share, or what a limit makes of it, before rounding. */
  readonly exact: Rational;
  readonly amount: Rational;
  /** The amount without its leftover units: the exact amount rounded by itself, down or to the nearest. */
  readonly down: Rational;
  /** Leftover units that are part of the amount. */
  readonly leftover: bigint;
  /** What limits made of it, where the amount was divided within some. */
  readonly limited?: LimitedAmount;
  /** What the party has paid directly, which is part of the amount and not to be paid again, less what it has received and what it bears by itself. */
  readonly direct?: Rational;
  /** The grants from outside that the party has received for all, and hands in to the host. */
  readonly received?: Rational;
  /** What it bears by itself beside the amount, which it is to pay too. */
  readonly own?: Rational;
}

/** A row of an amount that was divided within floors and caps. */
export interface LimitedAmount {
  /** What the amount would be without them, and which of them holds it. */
  readonly unlimited: Rational;
  readonly heldBy?: 'floor' | 'cap';
  /** The limit that holds it, or that rounding passes, when it is finer than the unit: rounding then decides. */
  readonly fineLimit?: { readonly which: 'floor' | 'cap'; readonly amount: Rational };
}

/** A party's line of a year in which parties join or leave: its days make its weight, and what they cost its exact amount. */
export interface RowOfYear extends AllocationRow {
  /** What the amount would be had nobody joined or left during the year; undefined where no such year can be divided. */
  readonly before?: Rational;
}

/** A party's part of what some of the year's days cost. */
export interface StretchRow extends Weighed {
  readonly exact: Rational;
  /** The whole units of its year that fall on these days. */
  readonly amount: Rational;
  /** Which limit holds it on these days, where the cost is divided within some. */
  readonly limited?: Pick<LimitedAmount, 'heldBy'>;
}

/** A divided amount: what a table prints, however it was divided. */
export interface Result {
  readonly amount: Rational;
  readonly unit: Rational;
  readonly rounding: Rounding;
  /** Who comes before whom where claims are equal, whether or not any were. */
  readonly drawn?: Draw;
  readonly rows: readonly AllocationRow[];
  readonly totals: { readonly weight: Rational; readonly amount: Rational };
  /** Units that rounding left over and who took them, first in the queue first. With `half-up` and `floor` nobody does. */
  readonly leftover: {
    readonly units: bigint;
    readonly to: readonly Party[];
    /** Whether weight and code settled who of equals received, and whether the lot did. */
    readonly isTied: boolean;
    readonly isDrawn: boolean;
  };
  /** The party that takes all that rounding leaves, when one does. */
  readonly taker?: Party;
}

/** An amount that was divided in one piece: all that an auditor asks for. */
export interface Division extends Result {
  /** The parties in the order in which leftover units are offered, when they are. */
  readonly queue: readonly Party[];
}

/** What the days of a stretch cost, exact, and the whole units of the year that fall on them; and each party's part. */
export interface PartOfYear {
  readonly exact: Rational;
  readonly amount: Rational;
  readonly rows: readonly StretchRow[];
  readonly totals: Division['totals'];
}

/** A run of days on which the same parties take part by the same figures, and the part of the cost that falls on it, divided. */
export interface StretchOfYear extends Stretch {
  readonly division: PartOfYear;
  /** The measures that its weights rest on; where that is not told, those of the year. */
  readonly bases?: readonly Basis[];
}

/** A cost that was divided stretch by stretch, exact, and rounded once: at the year. */
export interface DividedByStretch extends Division {
  readonly rows: readonly RowOfYear[];
  /** The parts of the year, always more than one. */
  readonly stretches: readonly StretchOfYear[];
}

/** What a result has that answers an agreement. */
interface OfAgreement {
  readonly agreement: Agreement;
  readonly year?: number;
  readonly key: Key;
  /** The measures that the weights rest on. */
  readonly bases: readonly Basis[];
  /** The figures that a key of one's own read. */
  readonly read?: readonly FigureRead[];
  readonly asOf?: CalendarDate;
  /** Whether the amount is the agreement's own, not one given with the question. */
  readonly isAgreedAmount: boolean;
  /** The whole cost: what is divided, without the surcharge that was added and with the funding that was deducted, from outside and of parties' own. */
  readonly cost: Rational;
  /** The year before whose difference is billed with this one, and whether that is known. */
  readonly carried?: { readonly year: number; readonly isKnown: boolean } | undefined;
  /** Where the question's amount is written. */
  readonly givenAt?: Place;
  /** The cost sheet that it is the sum of, when the question set lines of it. */
  readonly costs?: SetCosts;
  /** What lines of it came to cost, where the amount is an outcome. */
  readonly spent?: ReadonlyMap<string, Located<Rational>>;
  /** The paper that the outcome stands in. */
  readonly paper?: string | undefined;
  readonly adjustments: Adjustments;
  /** The phases that count this year. */
  readonly phases: readonly Phase[];
  /** What its amounts are told per, beside kronor. */
  readonly per?: Per;
  /** The groups that its parties were named by. */
  readonly groups?: NamedGroups;
  /** Of a proposal: the lock that has the same table, which makes it decided. */
  readonly lockedBy?: LockedBy;
  /** Whether it was asked otherwise than the agreement says, and no lock has decided it. */
  readonly isDeparture?: boolean;
}

/** The calculator alone: an amount divided by weights, without any agreement. */
export interface Split extends Division {
  readonly kind: 'split';
}

/** An agreement's cost, divided in one piece. */
export interface Agreed extends Division, OfAgreement {
  readonly kind: 'agreed';
}

/** An agreement's cost for a year in which parties join or leave. */
export interface DividedYear extends DividedByStretch, OfAgreement {
  readonly kind: 'divided-year';
  readonly year: number;
}

/** What answers a question about an agreement. */
export type Answer = Agreed | DividedYear;

export type Allocation = Split | Answer;
