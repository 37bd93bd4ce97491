import { DECISION, SET } from '../../allocation/schema.js';
import { count, decimal, documentOf, keys, list, orNull, text } from '../../formats/shape.js';

const line = keys({
  line: text,
  title: text,
  kind: orNull(text),
  percent: orNull(decimal),
  of: orNull(list(text)),
  sum: orNull(list(text)),
  months: orNull(count),
  round: orNull(decimal),
  month: orNull(decimal),
  year: orNull(decimal),
  comment: orNull(text),
});

/** The JSON of `cost`. */
export const schema = documentOf(
  {
    agreement: text,
    decision: DECISION,
    title: text,
    unit: orNull(decimal),
    currency: text,
    lines: list(line),
    totalLine: orNull(text),
    total: orNull(decimal),
    amount: orNull(decimal),
    note: orNull(text),
    sources: list(keys({ of: text, source: text })),
  },
  { costs: SET },
);
