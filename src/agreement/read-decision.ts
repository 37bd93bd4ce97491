import * as v from 'valibot';
import { type Issue, issue, type Located } from '../kernel/issue.js';
import type { Places } from '../text/path.js';
import { map, text } from '../text/shape.js';
import { choiceOf, dateOf } from '../text/values.js';
import { DECISION_STATUSES, type Decision } from './decision.js';

/** How an agreement names the case that it rests on. */
export const DECISION_SHAPE = map({
  number: v.optional(text),
  date: v.optional(text),
  paragraph: v.optional(text),
  status: v.optional(text),
});

/**
 * The case that an agreement rests on: decided when it does not say. Issues, all of them: unknown-choice, not-a-date,
 * missing-field for a decision without a number, which only a proposal may lack.
 */
export function decisionOf(
  written: v.InferOutput<typeof DECISION_SHAPE> | undefined,
  place: Places,
  issues: Issue[],
): Decision | undefined {
  if (!written) return undefined;
  const { number, paragraph } = written;
  const at = <T>(field: 'date' | 'status', read: (text: Located<string>) => T) => {
    const value = written[field];
    return value === undefined ? undefined : read({ value, at: place(['decision', field]) });
  };
  const stated = at('status', (one) => choiceOf(one, DECISION_STATUSES, issues));
  const status = written.status === undefined ? 'decided' : stated;
  const date = at('date', (one) => dateOf(one, issues));
  if (number === undefined && status === 'decided') {
    issues.push(issue('missing-field', { field: 'number' }, place(['decision', 'number'])));
  }
  return status && { number, date, paragraph, status };
}
