/** The typed core: what a program may import. Pure functions on exact numbers; no files, no clock, no printing. */

export type { Agreement } from './core/agreement.js';
export { allocate, type Request, share } from './core/allocate.js';
export type { Allocation, AllocationRow, Claimant, Cost, Division } from './core/allocation.js';
export {
  type Apportionment,
  apportion,
  type Claim,
  ROUNDING_FORMS,
  type Rounding,
} from './core/apportion.js';
export type { CostLine, CostSheet } from './core/costs.js';
export type { Issue, IssueCode, IssueFacts, Label, Located, Outcome, Place } from './core/issue.js';
export { KEYS } from './core/keys/index.js';
export type { Key, KeyInput, Weighing, Weight } from './core/keys/key.js';
export type {
  CalendarDate,
  Figure,
  Measure,
  MeasureFacts,
  MonthDay,
  Status,
  Vintage,
} from './core/measure.js';
export { parseDecimal, type Rational, rational, toDecimal, toShortDecimal } from './core/number.js';
export type { Party } from './core/party.js';
