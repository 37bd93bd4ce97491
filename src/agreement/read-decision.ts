import { fail, outcome } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import { optional, type Reader, record, refine, text } from '../text/readers.js';
import { oneOf, readDate } from '../text/scalars.js';
import { DECISION_STATUSES, type Decision } from './decision.js';

/**
 * The case that an agreement rests on: decided when it does not say. Issues, all of them: unknown-choice, not-a-date,
 * missing-field for a decision without a number, which only a proposal may lack.
 */
export const decision: Reader<Decision> = refine(
  record({
    number: about`${optional(text)} diarienummer | D 12/2024 | ärendets nummer i diariet | the number of the case in the register`,
    date: about`${optional(readDate)} datum | 2024-11-29 | dagen då det beslutades eller föreslogs | the day when it was decided or proposed`,
    paragraph: about`${optional(text)} paragraf | § 12 | paragrafen i protokollet | the paragraph of the minutes`,
    status: about`${optional(oneOf(DECISION_STATUSES))} status | proposed | om det är beslutat eller bara föreslaget | whether it is decided or only proposed`,
  }),
  ({ status = 'decided', ...facts }, at) =>
    facts.number === undefined && status === 'decided'
      ? fail('missing-field', { field: 'number' }, { ...at, width: 1, field: 'number' })
      : outcome({ ...facts, status }),
);
