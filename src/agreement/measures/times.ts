import { isoDate, type MonthDay } from '../../kernel/date.js';
import type { Issue, Located, Place } from '../../kernel/issue.js';
import { fail, map, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Remark } from '../../kernel/remark.js';
import type { WithinYear } from '../../keys/measure.js';
import type { Category, Dimension, Statistic, StatisticCell } from '../../text/statistic.js';
import { TIMES } from '../../text/statistics/labels.js';
import { isNamed } from '../../text/statistics/named.js';
import {
  holds,
  type Period,
  periodId,
  periodIn,
  tellsDay,
  tellsPart,
  withoutMark,
} from '../../text/statistics/period.js';
import { isTotal } from '../../text/sum-rows.js';
import { shown } from './choose.js';
import type { Choice, Gathered } from './gather.js';
import { notAYear, readPeriod, type When } from './when.js';

/** The dimension of time: the one that the file says is it, else one that is called so, else the first of periods; -1 for none. */
export function timeOf(dimensions: readonly Dimension[], place: number): number {
  const times = [...dimensions.entries()].filter(([index, one]) => index !== place && isTime(one));
  const said = times.filter(([, { role }]) => role === 'time');
  const called = times.find(([, { text }]) => /^(år|year|period|tid|time)$/i.test(text));
  const [index = -1] = (said.length === 1 ? said[0] : (called ?? times[0])) ?? [];
  return index;
}

/** Whether a dimension tells times, as its file says or each of its categories shows; days are of anything, unless it is called a time. */
export function isTime({ role, text, categories }: Dimension): boolean {
  if (role !== undefined) return role === 'time';
  return categories.every((one) => timeIn(one) && (TIMES.test(text) || !tellsDay(one.text)));
}

/**
 * Times that nobody can read: faults at the first figure of parties of each, all days at one; and the others, which no wanted figure is of. A sum
 * of times is none. What a source says are times is passed over where a year is not made of its parts. Issue: not-a-year.
 */
export function unreadTimes(
  { dimensions, cells, isUntold }: Statistic,
  time: number,
  ours: readonly StatisticCell[],
  { period, withinYear, place }: Asked & { readonly place: number },
): { readonly faults: readonly Issue[]; readonly others: readonly string[] } {
  const isMostly = ({ role, categories }: Dimension, index: number) =>
    index !== place &&
    role === undefined &&
    2 * categories.filter((one) => timeIn(one)).length >= categories.length;
  const index = time >= 0 || period ? time : dimensions.findIndex(isMostly);
  const faults = new Map<string, Issue>();
  const others: string[] = [];
  for (const [i, category] of (dimensions[index]?.categories ?? []).entries()) {
    if (timeIn(category, withinYear) || isTotal(category.text)) continue;
    const isFigure = ({ of, figure }: StatisticCell) => figure && of[index] === i;
    const isWanted = withinYear || (isUntold && !period);
    const at = isWanted && ours.find(isFigure)?.at;
    const value = wholly(category);
    if (!at) others.push(...(cells.some(isFigure) ? [value] : []));
    // A table of days says the same of each.
    else if (!faults.has(kindIn(value))) faults.set(kindIn(value), notAYear({ value, at }, withinYear));
  }
  return { faults: [...faults.values()], others };
}

/** What makes the faults of texts that are no years the same. */
function kindIn(text: string): string {
  return periodIn(text)?.until ? 'day' : text;
}

/** Whether the mark beside a time says that its figures are preliminary: `2024*`, `2024p`. */
export function isPreliminary({ code, text }: Category): boolean {
  return [code, text].some((one) => /^[*(]?[*p]/i.test(withoutMark(one).mark ?? ''));
}

/** What is said of times as they are read: those with a mark beside them, and parts of a year that nothing says are all of it. */
export function saidOfTimes(
  categories: readonly Category[],
  times: ReadonlyMap<number, When>,
  { file, withinYear, referenceDate }: Asked & { readonly file: string },
): Remark[] {
  const isPart = (text: string) => !withinYear && !referenceDate && periodIn(withoutMark(text).bare)?.part;
  const marked = [...times].flatMap(([index, when]) => {
    const one = categories[index];
    const text = one && [one.text, one.code].find((it) => withoutMark(it).mark || isPart(it));
    return text ? [{ text, period: periodId(when), isPreliminary: isPreliminary(one) }] : [];
  });
  const broken = [...times].flatMap(([index, { year }]) => {
    const text = categories[index]?.text.trim() ?? '';
    const { bare } = withoutMark(text);
    return /^\d{4} ?\D ?\d{2,4}$/.test(bare) && !periodIn(bare)?.part
      ? [{ file, first: text, year: String(year) }]
      : [];
  });
  return [
    ...(marked.length > 0 ? [{ code: 'times-read-as' as const, facts: { file, times: marked } }] : []),
    ...broken.slice(0, 1).map((facts) => ({ code: 'broken-years' as const, facts })),
  ];
}

/** What is said of a title that tells of other years than the one that is stated of figures that tell none. */
export function otherYears(
  { title }: Statistic,
  time: number,
  { period, file }: Pick<Asked, 'period'> & { readonly file: string },
): Remark[] {
  const years = title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  const isOther =
    period && time < 0 && years.length > 0 && !years.some((year) => period.value.includes(year));
  return isOther ? [{ code: 'title-of-another-year', facts: { file, title, period: period.value } }] : [];
}

/** A figure of a whole year where a heading tells of a part: `Samtal ack mars 2024`, a column `Kvartal` beside it. Issue: not-a-year. */
export function besideParts(
  { dimensions, unread = [], at }: Statistic,
  whole: Gathered | undefined,
  { place, time, withinYear }: Pick<Asked, 'withinYear'> & Pick<Choice, 'place' | 'time'>,
): Issue[] {
  const [cell] = whole?.parts ?? [];
  if (!withinYear || !cell) return [];
  const texts = dimensions.flatMap(({ text, categories }, i) => {
    const category = categories[cell.of[i] ?? -1]?.text ?? '';
    return i === place || i === time || isTotal(category) ? [] : [category, text];
  });
  const telling = [...texts, ...unread].find((one) => tellsPart().test(one));
  return telling
    ? [notAYear({ value: `${telling} ${whole?.year}`, at: time < 0 ? at : cell.at }, withinYear)]
    : [];
}

/** When a category is of: where a year is made of its parts, nothing but one of them or a plain year. */
function timeIn({ code, text }: Category, withinYear?: WithinYear): Period | undefined {
  const read = [code, text].map((one) => periodIn(withoutMark(one).bare));
  if (!withinYear) return read[0] ?? read[1];
  return read.find((one) => one?.part) ?? (/^\d{4}$/.test(text.trim()) ? read[1] : undefined);
}

/** A category as its file has it: a year that was taken for the code of a text is the first of it. */
function wholly({ code, text }: Category): string {
  return periodIn(code) && !text.includes(code) ? `${code} ${text}` : text;
}

/** What tells which times of a file are meant. */
interface Asked {
  readonly period?: Located<string>;
  readonly referenceDate?: MonthDay;
  readonly withinYear?: WithinYear;
}

/**
 * Which category of time each year reads: its only one, or of several the one that ends soonest of those that hold the day on
 * which the measure is counted, as its only one must; all of them where the year is made of its parts. Issues: several-periods, no-such-period.
 */
export function timesOf(
  categories: readonly Category[],
  { period, referenceDate, withinYear, at }: Asked & { at: Place },
): Outcome<ReadonlyMap<number, When>> {
  const asked = period && periodIn(period.value);
  // 2024 and 2024* may both be there.
  const isExact = period && categories.some((one) => isNamed(one, period.value) && timeIn(one, withinYear));
  const years = new Map<number, { readonly index: number; readonly period: Period }[]>();
  for (const [index, category] of categories.entries()) {
    const found = timeIn(category, withinYear);
    const isAsked = isExact
      ? isNamed(category, period?.value ?? '')
      : !period || String(found?.year) === period.value.trim();
    const isPart = asked?.part && found && periodId(found) === periodId(asked);
    if (found && (isAsked || isPart))
      years.set(found.year, [...(years.get(found.year) ?? []), { index, period: found }]);
  }
  const chosen = new Map<number, When>();
  // A time that is asked for by its own name is meant, whatever day it holds.
  const day = isExact || asked?.part ? undefined : referenceDate;
  for (const [year, times] of years) {
    if (withinYear) {
      for (const { index, period: one } of times) chosen.set(index, { year, part: one.part });
      continue;
    }
    const inTurn = times.toSorted((a, b) => endOf(a.period) - endOf(b.period));
    const counted = day
      ? inTurn.filter(({ period: one }) => holds(one, day))
      : times.length === 1
        ? times
        : [];
    const [time, ...same] = counted;
    const known = times.flatMap(({ index }) => categories[index]?.text ?? []);
    if (!time && day) {
      const text = isoDate({ year, ...day });
      return fail('no-such-period', { text, known, isReferenceDate: true }, period?.at ?? at);
    }
    if (!time || same.some(({ period: one }) => endOf(one) === endOf(time.period))) {
      return fail('several-periods', { year: String(year), known }, period?.at ?? at);
    }
    chosen.set(time.index, { year });
  }
  return chosen.size > 0 || !period
    ? outcome(chosen)
    : fail(
        'no-such-period',
        { text: period.value, known: shown(categories.filter(({ text }) => text !== '')) },
        period.at,
      );
}

/** When figures are of that say none. Issues: no-period-in-file, not-a-year. */
export function timeAlone({ period, withinYear }: Asked, at: Place): Outcome<ReadonlyMap<number, When>> {
  if (!period) return fail('no-period-in-file', {}, at);
  return map(readPeriod(period, withinYear), (when) => new Map([[-1, when]]));
}

function endOf({ until }: Period): number {
  return until ? until.month * 100 + until.day : 1231;
}
