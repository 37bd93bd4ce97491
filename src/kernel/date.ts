/** A month and a day, without a year: { month: 10, day: 15 }. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** A calendar date. */
export interface CalendarDate extends MonthDay {
  readonly year: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Negative, zero or positive as a is before, the same as or after b. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** The number of a day in its year, from 1. */
export function dayOfYear({ year, month, day }: CalendarDate): number {
  let days = day;
  for (let before = 1; before < month; before++) days += daysInMonth(year, before);
  return days;
}

/** The date of the nth day of a year, from 1. Requires: the year has that many days. */
export function dateOfDay(year: number, day: number): CalendarDate {
  let [month, rest] = [1, day];
  for (; rest > daysInMonth(year, month); month++) rest -= daysInMonth(year, month);
  return { year, month, day: rest };
}

/** The day after a date. */
export function dayAfter(date: CalendarDate): CalendarDate {
  const day = dayOfYear(date);
  return day < daysInYear(date.year) ? dateOfDay(date.year, day + 1) : dateOfDay(date.year + 1, 1);
}

/** A date as it is written in data: 2019-07-01. */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
