import type { Rounding } from '../apportion/apportion.js';
import type { Label, Located, Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { Key } from '../keys/key.js';
import type { WrittenTrade } from '../trade/written.js';
import type { Adjustments } from './adjustments.js';
import type { AgreedOutcome, SettlementRule } from './agreed-outcome.js';
import type { CostSheet } from './costs/sheet.js';
import type { Decision } from './decision.js';
import type { Draw } from './draw.js';
import type { Host } from './host.js';
import type { Phase, Span } from './participation.js';
import type { PaymentPlan } from './payment-plan.js';
import type { AgreedVintage } from './vintage.js';

/** One cost that is shared by one key: the file `agreements/<id>.yaml` as read. */
export interface Agreement {
  readonly id: string;
  readonly title: Label;
  /** The year it is for; another year is asked for with --year. */
  readonly year?: number;
  readonly key: Located<Key>;
  /** Which years' figures it reads, where the measures do not say it. */
  readonly vintage?: AgreedVintage;
  /** The parties to it, in table order. */
  readonly parties: readonly Party[];
  /** All that take part in any of its years, where these are others than the parties of the year. */
  readonly inAnyYear?: readonly Party[];
  /** When parties join and leave, and the years in which they count in part. */
  readonly spans: readonly Span[];
  readonly phases: readonly Phase[];
  /** In kronor; undefined when the agreement states none and it must be given. */
  readonly amount?: Located<Rational>;
  /** Whether an amount is written at all: one that cannot be read is a fault of its own, not a missing one. */
  readonly isAmountStated?: boolean;
  readonly unit: Rational;
  readonly unitAt?: Place;
  readonly rounding: Rounding;
  readonly roundingAt?: Place;
  /** Who was drawn by lot before whom, where claims are equal. */
  readonly drawn?: Draw;
  readonly source: string;
  /** The paragraph that its figures rest on, in its own words. */
  readonly text?: string;
  /** The case that it rests on, as a register knows it, and whether that is decided. */
  readonly decision?: Decision;
  readonly note?: Label;
  /** Where it says that its amount, year or source is still the example that `init` wrote. */
  readonly exampleAt?: Place;
  /** Its own or the cooperation's; the surcharge is one of the adjustments. */
  readonly host?: Host;
  readonly adjustments: Adjustments;
  /** `now` when it does not say. */
  readonly settlement?: SettlementRule;
  /** What the year came to cost, once it is known. */
  readonly outcome?: AgreedOutcome;
  readonly costs?: CostSheet;
  /** Köp och sälj: given where there is no cost to divide; its key is then `TRADED`. */
  readonly trade?: WrittenTrade | undefined;
  /** The file of the survey that its groups come from, relative to the cooperation's folder. */
  readonly survey?: Located<string>;
  /** When it is paid; undefined when nothing is stated. */
  readonly instalments?: PaymentPlan;
  /** The agreement's file, relative to the cooperation's folder. */
  readonly file: string;
  readonly at: Place;
}
