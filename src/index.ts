/** The typed core: what a program may import. Pure functions on exact numbers; no files, no clock, no printing. */

export type { Adjustments, Bound, Direct, External, Limit, OwnFunding } from './agreement/adjustments.js';
export type { Agreement } from './agreement/agreement.js';
export type { CostLine, CostSheet } from './agreement/costs/sheet.js';
export type { Draw } from './agreement/draw.js';
export type { Host, Surcharge } from './agreement/host.js';
export type { Phase, Span, Stretch } from './agreement/participation.js';
export { allocate } from './allocation/allocate.js';
export type {
  Agreed,
  Allocation,
  AllocationRow,
  Answer,
  Claimant,
  Cost,
  DividedYear,
  Division,
  LimitedAmount,
  RowOfYear,
  Split,
  StretchOfYear,
} from './allocation/allocation.js';
export { ownQuestion, type Question } from './allocation/question.js';
export { share } from './allocation/share.js';
export { apportion, type Claim, ROUNDING_FORMS, type Rounding } from './apportion/apportion.js';
export type { Apportionment } from './apportion/apportionment.js';
export { ApportionError, type ApportionFault } from './apportion/faults.js';
export type { CalendarDate, MonthDay } from './kernel/date.js';
export type { Issue, IssueCode, IssueFacts, Label, Located, Place } from './kernel/issue.js';
export { parseDecimal, type Rational, rational, toDecimal, toShortDecimal } from './kernel/number.js';
export type { Outcome } from './kernel/outcome.js';
export type { Party } from './kernel/party.js';
export { average } from './keys/average.js';
export { base } from './keys/base.js';
export { benefit, benefitBy } from './keys/benefit.js';
export { equal } from './keys/equal.js';
export { fixed } from './keys/fixed.js';
export type { Basis, Key, KeyInput, Term, Weighing, Weight } from './keys/key.js';
export { meanOfShares } from './keys/mean-of-shares.js';
export type {
  Figure,
  FigurePart,
  Measure,
  MeasureFacts,
  Status,
  Vintage,
  WithinYear,
} from './keys/measure.js';
export { mix } from './keys/mix.js';
export { needs } from './keys/needs.js';
export { proportional } from './keys/proportional.js';
export { purchase } from './keys/purchase.js';
export { type Rate, rate } from './keys/rate.js';
export { rotation } from './keys/rotation.js';
