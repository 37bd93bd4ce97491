import { type CalendarDate, daysInMonth, type MonthDay } from '../../kernel/date.js';
import type { Located } from '../../kernel/issue.js';
import { fail, type Outcome, outcome } from '../../kernel/outcome.js';
import { type Reader, scalar } from '../readers.js';

const YEAR = /^[1-9]\d{3}$/;

/** A year of four digits. Issue: not-a-year. */
export const readYear: Reader<number> = scalar(
  ({ value, at }) =>
    YEAR.test(value.trim()) ? outcome(Number(value.trim())) : fail('not-a-year', { text: value }, at),
  'year',
  YEAR,
);

const DATE = /^([1-9]\d{3})-(\d\d-\d\d)$/;

/** A date written 2019-03-01. Issues: not-a-date, no-such-day. */
export const readDate: Reader<CalendarDate> = scalar(
  (text) => {
    const [, year, rest = ''] = DATE.exec(text.value.trim()) ?? [];
    const written = monthDayIn(rest);
    if (!written) return fail('not-a-date', { text: text.value }, text.at);
    return dayThere({ year: Number(year), ...written }, text);
  },
  'date',
  DATE,
);

const DAY = /^(\d\d)-(\d\d)$/;

/** A day of any year written 10-15. Issues: not-a-day, no-such-day. */
export const readMonthDay: Reader<MonthDay> = scalar(
  (text) => {
    const written = monthDayIn(text.value.trim());
    return written ? dayThere(written, text) : fail('not-a-day', { text: text.value }, text.at);
  },
  'day',
  DAY,
);

/** A month of the year and a number that may be a day. */
function monthDayIn(text: string): MonthDay | undefined {
  const [, month, day] = DAY.exec(text)?.map(Number) ?? [];
  if (month === undefined || day === undefined || month < 1 || month > 12) return undefined;
  return day >= 1 && day <= 31 ? { month, day } : undefined;
}

/** The day, when its month has so many. Issue: no-such-day. */
function dayThere<T extends MonthDay & { readonly year?: number }>(
  written: T,
  { value, at }: Located<string>,
): Outcome<T> {
  const { year, month, day } = written;
  const leapYear = 2000;
  const days = daysInMonth(year ?? leapYear, month);
  return day <= days ? outcome(written) : fail('no-such-day', { text: value.trim(), year, month, days }, at);
}
