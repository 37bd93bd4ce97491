import { allocate } from '../allocation/allocate.js';
import { daysOfChange } from '../allocation/days-of-change.js';
import type { Question } from '../allocation/question.js';
import { type CalendarDate, compareDates } from '../kernel/date.js';
import { distinct } from '../kernel/issue.js';
import { all, each, map, type Outcome, outcome } from '../kernel/outcome.js';
import { assert } from '../kernel/problem.js';
import type { AnsweredYear } from './line.js';

/**
 * A year as it was known at each of some due dates, and at every change after the last of them; the last is the year as the question
 * itself is answered. Law: what is known at a due date rests on nothing that came later. Issues: those of every answer.
 */
export function knownYears(question: Question, dues: readonly CalendarDate[]): Outcome<AnsweredYear[]> {
  const { year, asOf } = question.input;
  assert(year !== undefined, 'what is billed has a year');
  const first = { year, month: 1, day: 1 };
  const days = daysOfChange(question).filter((day) => !asOf || compareDates(day, asOf) <= 0);
  const last = days.at(-1);
  const final = allocate(question);
  if (!last) return map(final, (allocation) => [{ question, allocation }]);
  const earlier = [undefined, ...days.slice(0, -1)].filter((since, i) =>
    isNeeded(since ?? first, days[i] ?? last, dues),
  );
  const before = each(earlier, (since) => {
    const day = since ?? first;
    const known = { ...question, knownOn: day, input: { ...question.input, asOf: day } };
    return map(allocate(known), (allocation): AnsweredYear => ({ since, question: known, allocation }));
  });
  const read = all({ before, final });
  if (!read.ok) return { ok: false, issues: distinct(read.issues) };
  return outcome([...read.value.before, { since: last, question, allocation: read.value.final }]);
}

/** Whether anything is billed by what is known from a day until another: at a due date, or when none is left. */
function isNeeded(from: CalendarDate, until: CalendarDate, dues: readonly CalendarDate[]): boolean {
  const isFrom = (day: CalendarDate) => (due: CalendarDate) => compareDates(due, day) >= 0;
  return dues.some((due) => isFrom(from)(due) && !isFrom(until)(due)) || !dues.some(isFrom(from));
}
