/** The typed core: what a program may import. Pure functions on exact numbers; no files, no clock, no printing. */

export type { Adjustments, Bound, Direct, External, Limit } from './core/adjustments.js';
export type { Agreement } from './core/agreement.js';
export { allocate, ownQuestion, type Question } from './core/allocate.js';
export type {
  Allocation,
  AllocationRow,
  Claimant,
  Cost,
  Division,
  StretchOfYear,
} from './core/allocation.js';
export {
  type Apportionment,
  apportion,
  type Claim,
  ROUNDING_FORMS,
  type Rounding,
} from './core/apportion.js';
export { ApportionError, type ApportionFault } from './core/apportion-faults.js';
export type { CostLine, CostSheet } from './core/costs.js';
export type { CalendarDate, MonthDay } from './core/date.js';
export type { Issue, IssueCode, IssueFacts, Label, Located, Outcome, Place } from './core/issue.js';
export { average } from './core/keys/average.js';
export { benefit } from './core/keys/benefit.js';
export { equal } from './core/keys/equal.js';
export { fixed } from './core/keys/fixed.js';
export type { Basis, Key, KeyInput, Term, Weighing, Weight } from './core/keys/key.js';
export { mix } from './core/keys/mix.js';
export { needs } from './core/keys/needs.js';
export { proportional } from './core/keys/proportional.js';
export { purchase } from './core/keys/purchase.js';
export { rotation } from './core/keys/rotation.js';
export type {
  Figure,
  Measure,
  MeasureFacts,
  Status,
  Vintage,
} from './core/measure.js';
export { parseDecimal, type Rational, rational, toDecimal, toShortDecimal } from './core/number.js';
export type { Phase, Span, Stretch } from './core/participation.js';
export type { Party } from './core/party.js';
export { share } from './core/share.js';
