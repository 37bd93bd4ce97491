import type { Located } from '../../kernel/issue.js';
import { fail, map, type Outcome, outcome } from '../../kernel/outcome.js';
import type { WithinYear } from '../../keys/measure.js';
import { readYear } from '../../text/scalars.js';
import { type Period, periodIn } from '../../text/statistics/period.js';

/** When figures are of, as a year reads them: all of it, or a part that it is made of. */
export type When = Pick<Period, 'year' | 'part'>;

/** A year, or a part of one where years are made of their parts. Issue: not-a-year. */
export function readPeriod(text: Located<string>, withinYear: WithinYear | undefined): Outcome<When> {
  const read = readYear(text);
  const { year = 0, part } = (read.ok ? undefined : periodIn(text.value)) ?? {};
  if (read.ok || (!part && !withinYear)) return map(read, (whole) => ({ year: whole }));
  const within = withinYear ? 'part' : 'field';
  return part && withinYear
    ? outcome({ year, part })
    : fail('not-a-year', { text: text.value, within }, text.at);
}
