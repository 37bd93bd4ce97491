import { type CalendarDate, compareDates, isoDate } from '../kernel/date.js';
import { type Issue, issue, type Located } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { ONE, type Rational, rational } from '../kernel/number.js';
import { andThen, each, fail, map, type Outcome, outcome, withIssues } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import {
  followed,
  goingOnWith,
  lenient,
  list,
  located,
  optional,
  type Reader,
  record,
  scalar,
} from '../text/readers.js';
import { readDate } from '../text/scalars/dates.js';
import { mustMake, readPortion, such } from '../text/scalars/figures.js';
import { oneOf, repeated } from '../text/scalars/names.js';
import { type PaymentPlan, PERIODS, type Period } from './payment-plan.js';

/** A period of payment: yearly, half-yearly, quarterly, monthly. Issue: unknown-choice. */
export const readPeriod: Reader<Period> = oneOf(Object.keys(PERIODS) as Period[]);

const DAY_OF_MONTH = /^([1-9]|[12]\d|3[01])$/;

/** A day of a month. Issue: unknown-choice. */
const dayOfMonth: Reader<number> = scalar(
  ({ value, at }) =>
    DAY_OF_MONTH.test(value)
      ? outcome(Number(value))
      : fail('unknown-choice', { text: value, known: ['1–31'] }, at),
  'whole-number',
  DAY_OF_MONTH,
);

/** A part of the year, above zero. Issue: not-a-portion. */
const partOfYear = such(readPortion, ({ numerator }) => numerator > 0n, 'not-a-portion');

const writtenDate = record({
  due: about`${located(readDate)} förfaller | 2025-03-31 | dagen då delen ska vara betald | the day when the part is to be paid`,
  part: about`${optional(goingOnWith(partOfYear, 'faulty' as const))} del | 1/2 | hur stor del av årets belopp som betalas då | how much of the year's amount is paid then`,
});

const written = record({
  period: about`${lenient(readPeriod)} period | quarterly | hur ofta en del betalas | how often a part is paid`,
  'due-day': about`${lenient(dayOfMonth)} förfallodag | 31 | dagen i månaden då en del ska vara betald | the day of the month when a part is to be paid`,
  dates: about`${optional(list(located(writtenDate)))} datum | [{ due: 2025-03-31 }, { due: 2025-09-30 }] | bestämda dagar för enskilda år, i ordning | set days for single years, in order`,
});

type WrittenDate = Located<{
  readonly due: Located<CalendarDate>;
  readonly part?: Rational | 'faulty' | undefined;
}>;

/**
 * When an agreement is paid: a period and a day of its first month, and dates for single years. Issues, all of them:
 * unknown-choice for a period or a day of the month, not-a-date, not-a-portion, duplicate-row, dates-not-ascending,
 * missing-field for a date without a part among dates with, not-the-whole.
 */
export const instalments: Reader<PaymentPlan> = followed(
  written,
  ({ period = 'yearly', 'due-day': dueDay, dates = [] }) => {
    const years = new Set(dates.map(({ value }) => value.due.value.year));
    const ofYears = each(years, (year) =>
      datesOf(dates.filter(({ value }) => value.due.value.year === year)),
    );
    return withIssues(
      map(ofYears, (parts) => ({ period, dueDay, dates: parts.flat() })),
      faultsOfOrder(dates.map(({ value }) => value.due)),
    );
  },
);

/** The faults of dates that stand twice or before an earlier line's. */
function faultsOfOrder(dates: readonly Located<CalendarDate>[]): Issue[] {
  const texts = dates.map(({ value, at }) => ({ value: isoDate(value), at }));
  const early = dates.flatMap(({ value, at }, i) => {
    const before = dates[i - 1];
    if (!before || compareDates(value, before.value) >= 0) return [];
    return [issue('dates-not-ascending', { date: isoDate(value), before: isoDate(before.value) }, at)];
  });
  return [...repeated(texts), ...early];
}

/** The dates of a year and their parts, which are equal when none is stated. */
function datesOf(dates: readonly WrittenDate[]): Outcome<PaymentPlan['dates']> {
  const isEqual = dates.every(({ value }) => value.part === undefined);
  const parts = each(dates, ({ value: { part }, at }) => {
    if (isEqual) return outcome(rational(1n, BigInt(dates.length)));
    return part === undefined ? fail('missing-field', { field: 'part' }, at) : outcome(part);
  });
  return andThen(parts, (stated) => {
    const known = stated.filter((part) => part !== 'faulty');
    if (known.length < stated.length) return outcome([]);
    return map(mustMake(ONE, known, nth(dates, 0).at), () =>
      dates.map(({ value: { due } }, i) => ({ due: due.value, part: nth(known, i) })),
    );
  });
}
