import { type PaymentPlan, PERIODS } from '../agreement/payment-plan.js';
import { type CalendarDate, daysInMonth } from '../kernel/date.js';
import { type Rational, rational } from '../kernel/number.js';

/** One payment of a year: which days it is for, when it is due, and how large a part of the year it is. */
export interface Instalment {
  readonly number: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly due: CalendarDate;
  readonly part: Rational;
}

/** The instalments of a year: at the dates stated for it, each for the whole year, otherwise one a period. */
export function instalmentsOf({ period, dueDay, dates }: PaymentPlan, year: number): Instalment[] {
  const stated = dates.filter(({ due }) => due.year === year);
  if (stated.length > 0) {
    const [from, to] = [dayOf(year, 1, 1), dayOf(year, 12)];
    return stated.map(({ due, part }, i) => ({ number: i + 1, from, to, due, part }));
  }
  const count = PERIODS[period];
  const months = 12 / count;
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    from: dayOf(year, i * months + 1, 1),
    to: dayOf(year, (i + 1) * months),
    due: dayOf(year, i * months + 1, dueDay),
    part: rational(1n, BigInt(count)),
  }));
}

/** A day of a month, at most its last. */
function dayOf(year: number, month: number, day = daysInMonth(year, month)): CalendarDate {
  return { year, month, day: Math.min(day, daysInMonth(year, month)) };
}
