import { DECISION } from '../../allocation/schema.js';
import { count, date, documentOf, keys, list, orNull, text, year } from '../../formats/shape.js';

const parties = list(text);

/** The JSON of `survey`. */
export const schema = documentOf({
  agreement: text,
  title: text,
  date,
  decision: DECISION,
  questions: list(keys({ question: text, title: text })),
  rows: list(
    keys({
      party: text,
      name: text,
      answers: list(keys({ question: text, answer: text, words: text })),
      comment: orNull(text),
    }),
  ),
  counts: list(keys({ question: text, answer: text, words: text, count, parties })),
  groups: list(keys({ group: text, question: orNull(text), answer: orNull(text), parties })),
  conditions: list(keys({ party: text, question: text, text })),
  contradictions: list(
    keys({
      kind: text,
      paper: text,
      statement: orNull(text),
      question: orNull(text),
      printed: text,
      replies: text,
      parties: orNull(parties),
      reason: orNull(text),
    }),
  ),
  sources: list(keys({ of: text, source: text, period: year, file: text })),
});
