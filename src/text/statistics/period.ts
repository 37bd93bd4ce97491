import { type CalendarDate, daysInMonth } from '../../kernel/date.js';

/** A time that figures are of: a year, or the last day of a part of it. */
export interface Period {
  readonly year: number;
  /** The last day of a month, a quarter, a half-year, or the day itself; undefined of a whole year. */
  readonly until?: CalendarDate;
}

/**
 * The period that a text is, as statistics write it: `2023`, `2023M10`, `2023K4`, `2023H1`, `2023-10-15`, `okt 2023`. A school
 * year (`2023/24`) is the year that it begins in, as pupils are counted on 15 October.
 */
export function periodIn(text: string): Period | undefined {
  const written = text.trim();
  const year = Number(/^(?:19|20)\d\d/.exec(written)?.[0]);
  if (/^\d{4}$/.test(written)) return Number.isNaN(year) ? undefined : { year };
  const [, mark, next] = /^(?:19|20)\d\d ?([-/–]) ?(?:19|20)?(\d\d)$/.exec(written) ?? [];
  // 2009-10 may be a school year and may be October.
  const isNext = next !== undefined && Number(next) === (year + 1) % 100;
  if (isNext && (mark !== '-' || Number(next) > 12)) return { year };
  if (isNext) return undefined;
  const [, month] = /^(?:19|20)\d\d[M-](\d\d)$/i.exec(written) ?? [];
  if (month !== undefined) return endOf(year, Number(month));
  const [, quarter] = /^(?:19|20)\d\d ?[KQ]([1-4])$/i.exec(written) ?? [];
  if (quarter !== undefined) return endOf(year, Number(quarter) * 3);
  const [, half] = /^(?:19|20)\d\d ?H([12])$/i.exec(written) ?? [];
  if (half !== undefined) return endOf(year, Number(half) * 6);
  const [, ofMonth, day] = /^(?:19|20)\d\d-(\d\d)-(\d\d)$/.exec(written) ?? [];
  if (ofMonth === undefined || day === undefined) return undefined;
  const date = { year, month: Number(ofMonth), day: Number(day) };
  return isDay(date) ? { year, until: date } : undefined;
}

function endOf(year: number, month: number): Period | undefined {
  if (month < 1 || month > 12) return undefined;
  return { year, until: { year, month, day: daysInMonth(year, month) } };
}

function isDay({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
