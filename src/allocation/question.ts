import type { Adjustments } from '../agreement/adjustments.js';
import type { Agreement } from '../agreement/agreement.js';
import type { SetCosts } from '../agreement/costs/set.js';
import type { Phase, Span } from '../agreement/participation.js';
import type { NamedGroups } from '../agreement/survey/survey.js';
import { readAsAgreed } from '../agreement/vintage.js';
import type { CalendarDate } from '../kernel/date.js';
import type { Located } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';
import type { Key, KeyInput } from '../keys/key.js';
import type { Cost } from './allocation.js';
import type { Per } from './per.js';

/** A question about an agreement: who shares, by which key, what it may read, and the cost. */
export interface Question extends Omit<Cost, 'amount'> {
  readonly agreement: Agreement;
  readonly key: Key;
  readonly input: KeyInput;
  /** Undefined when it follows from the key. */
  readonly amount?: Located<Rational>;
  /** The cost sheet that the amount is what it comes to, when the question sets lines of it. */
  readonly costs?: SetCosts;
  /** What lines of the cost sheet came to cost, in kronor, where the amount is an outcome; and the paper that says so. */
  readonly spent?: ReadonlyMap<string, Located<Rational>>;
  readonly paper?: string | undefined;
  readonly spans?: readonly Span[];
  /** The day as of which the year is asked about: who joins or leaves is then what was known on it. Without it, all that is known. */
  readonly knownOn?: CalendarDate;
  readonly phases?: readonly Phase[];
  readonly adjustments?: Adjustments;
  readonly groups?: NamedGroups;
  /** What the amounts are told per, beside kronor. */
  readonly per?: Per;
  /** Whether the stretches of a divided year are rounded one by one, as what was decided before 0.7.0 was. */
  readonly roundsStretches?: boolean;
}

/** The question that an agreement itself asks: its own parties, key, year and amount. */
export function ownQuestion(agreement: Agreement, measures: KeyInput['measures']): Question {
  const { key, parties, year, amount, unit, unitAt, rounding, roundingAt, drawn } = agreement;
  const { spans, phases, adjustments } = agreement;
  const input = { agreement, parties, year, measures: readAsAgreed(measures, agreement.vintage), at: key.at };
  return {
    agreement,
    key: key.value,
    input,
    amount,
    unit,
    unitAt,
    rounding,
    roundingAt,
    drawn,
    spans,
    phases,
    adjustments,
  };
}
