import type { CalendarDate } from '../kernel/date.js';
import type { Rational } from '../kernel/number.js';

/** Into how many periods each word divides a year. */
export const PERIODS = Object.freeze({ yearly: 1, 'half-yearly': 2, quarterly: 4, monthly: 12 });
export type Period = keyof typeof PERIODS;

/** When a year's amounts are paid: in equal parts, one a period, or at dates that are stated for single years. */
export interface PaymentPlan {
  readonly period: Period;
  /** The day of the first month of each period, cut to the month's length; when undefined its last. */
  readonly dueDay?: number;
  /** The parts of a year's dates make exactly one. */
  readonly dates: readonly { readonly due: CalendarDate; readonly part: Rational }[];
}

/** What is paid when no plan is stated: the whole year in January. */
export const YEARLY: PaymentPlan = Object.freeze({ period: 'yearly', dates: [] });
