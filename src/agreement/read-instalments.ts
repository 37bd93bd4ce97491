import * as v from 'valibot';
import { type CalendarDate, compareDates } from '../kernel/date.js';
import { type Issue, issue, type Located } from '../kernel/issue.js';
import { ONE, type Rational, rational } from '../kernel/number.js';
import type { Path, Places } from '../text/path.js';
import { map, text } from '../text/shape.js';
import { choiceOf, dateOf, mustMake, portionOf, reportRepeated } from '../text/values.js';
import { type PaymentPlan, PERIODS, type Period } from './payment-plan.js';

/** When an agreement is paid: a period and a day of its first month, and dates for single years. */
export const INSTALMENTS_SHAPE = map({
  period: v.optional(text),
  'due-day': v.optional(text),
  dates: v.optional(v.array(map({ due: text, part: v.optional(text) }))),
});

type Written = v.InferOutput<typeof INSTALMENTS_SHAPE>;

/**
 * Makes a plan of payment. Issues, all of them: unknown-choice for a period or a day of the month, not-a-date, not-a-portion,
 * duplicate-row, dates-not-ascending, missing-field for a date without a part among dates with, not-the-whole.
 */
export function instalmentsFrom(
  written: Written,
  place: (path: Path) => ReturnType<Places>,
  issues: Issue[],
): PaymentPlan {
  const at = (field: 'period' | 'due-day') => ({ value: written[field] ?? '', at: place([field]) });
  const period = written.period === undefined ? undefined : periodOf(at('period'), issues);
  const day = written['due-day'] === undefined ? undefined : dayOf(at('due-day'), issues);
  const list = (written.dates ?? []).map(({ due, part }, i): WrittenDate => {
    const path = ['dates', i];
    return {
      due: { value: due, at: place([...path, 'due']) },
      date: dateOf({ value: due, at: place([...path, 'due']) }, issues),
      part: part === undefined ? undefined : partOf({ value: part, at: place([...path, 'part']) }, issues),
      isPartStated: part !== undefined,
      at: place(path),
    };
  });
  reportOrder(list, issues);
  const years = new Set(list.flatMap(({ date }) => date?.year ?? []));
  const dates = [...years].flatMap((year) => datesOf(year, list, issues));
  return { period: period ?? 'yearly', dueDay: day, dates };
}

/** A period of payment: yearly, half-yearly, quarterly, monthly. Issue: unknown-choice. */
export function periodOf(text: Located<string>, issues: Issue[]): Period | undefined {
  return choiceOf(text, Object.keys(PERIODS) as Period[], issues);
}

/** A day of a month. Issue: unknown-choice. */
function dayOf({ value, at }: Located<string>, issues: Issue[]): number | undefined {
  if (/^([1-9]|[12]\d|3[01])$/.test(value)) return Number(value);
  issues.push(issue('unknown-choice', { text: value, known: ['1–31'] }, at));
  return undefined;
}

interface WrittenDate {
  readonly due: Located<string>;
  readonly date?: CalendarDate;
  readonly part?: Rational;
  readonly isPartStated: boolean;
  readonly at: Located<string>['at'];
}

/** A part of the year, above zero. Issue: not-a-portion. */
function partOf(text: Located<string>, issues: Issue[]): Rational | undefined {
  const part = portionOf(text, issues);
  if (part?.numerator !== 0n) return part;
  issues.push(issue('not-a-portion', { text: text.value }, text.at));
  return undefined;
}

/** Reports dates that stand twice or before an earlier line's. */
function reportOrder(list: readonly WrittenDate[], issues: Issue[]): void {
  reportRepeated(
    list.map(({ due }) => due),
    issues,
  );
  for (const [i, { due, date }] of list.entries()) {
    const before = list[i - 1];
    if (date && before?.date && compareDates(date, before.date) < 0)
      issues.push(issue('dates-not-ascending', { date: due.value, before: before.due.value }, due.at));
  }
}

/** The dates of a year and their parts, which are equal when none is stated. */
function datesOf(year: number, list: readonly WrittenDate[], issues: Issue[]): PaymentPlan['dates'] {
  const dates = list.filter(({ date }) => date?.year === year);
  const unstated = dates.filter(({ isPartStated }) => !isPartStated);
  const isEqual = unstated.length === dates.length;
  if (!isEqual) {
    issues.push(...unstated.map(({ at }) => issue('missing-field', { field: 'part' }, at)));
  }
  const parts = dates.map(({ part }) => (isEqual ? rational(1n, BigInt(dates.length)) : part));
  const known = parts.filter((part) => part !== undefined);
  const [first] = dates;
  if (first && known.length === dates.length) mustMake(ONE, known, first.at, issues);
  return dates.flatMap(({ date }, i) => (date ? [{ due: date, part: parts[i] ?? ONE }] : []));
}
