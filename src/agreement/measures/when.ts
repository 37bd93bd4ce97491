import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { type Outcome, outcome } from '../../kernel/outcome.js';
import type { WithinYear } from '../../keys/measure.js';
import { readYear } from '../../text/scalars/dates.js';
import { type Period, periodIn } from '../../text/statistics/period.js';

/** When figures are of, as a year reads them: all of it, or a part that it is made of. */
export type When = Pick<Period, 'year' | 'part'>;

/** A year, or a part of one where years are made of their parts. Issue: not-a-year. */
export function readPeriod(text: Located<string>, withinYear: WithinYear | undefined): Outcome<When> {
  const read = readYear(text);
  if (read.ok) return outcome({ year: read.value });
  const { year = 0, part } = periodIn(text.value) ?? {};
  return part && withinYear ? outcome({ year, part }) : { ok: false, issues: [notAYear(text, withinYear)] };
}

/** A text that is no year, nor a part of one where a year is made of them: a day does not tell of which part it ends. */
export function notAYear({ value: text, at }: Located<string>, withinYear: WithinYear | undefined): Issue {
  const { until, part } = periodIn(text) ?? {};
  const told = until && !part ? 'day' : 'part';
  return issue('not-a-year', { text, within: withinYear ? told : part && 'field' }, at);
}
