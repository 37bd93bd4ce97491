import { fail, outcome } from '../kernel/outcome.js';
import { optional, type Reader, record, refine, text } from '../text/readers.js';
import { oneOf, readDate } from '../text/scalars.js';
import { DECISION_STATUSES, type Decision } from './decision.js';

/**
 * The case that an agreement rests on: decided when it does not say. Issues, all of them: unknown-choice, not-a-date,
 * missing-field for a decision without a number, which only a proposal may lack.
 */
export const decision: Reader<Decision> = refine(
  record({
    number: optional(text),
    date: optional(readDate),
    paragraph: optional(text),
    status: optional(oneOf(DECISION_STATUSES)),
  }),
  ({ status = 'decided', ...facts }, at) =>
    facts.number === undefined && status === 'decided'
      ? fail('missing-field', { field: 'number' }, { ...at, width: 1, field: 'number' })
      : outcome({ ...facts, status }),
);
