import * as v from 'valibot';
import type { Places } from '../../text/path.js';
import { label, map, text } from '../../text/shape.js';

/** How an agreement names a table that was published of it. */
export const PUBLISHED_SHAPE = map({
  file: text,
  title: text,
  source: text,
  note: v.optional(text),
  of: v.optional(text),
  parties: v.optional(v.array(text)),
  columns: map({
    label: text,
    weight: v.optional(text),
    percent: v.optional(text),
    month: v.optional(text),
    amount: v.optional(text),
    comment: v.optional(text),
    questions: v.optional(v.record(text, text)),
  }),
  total: v.optional(text),
  unclaimed: v.optional(text),
  labels: v.optional(v.array(map({ label: text, party: text }))),
  known: v.optional(v.array(map({ row: text, column: text, printed: v.string(), reason: label }))),
});

export interface WrittenTable extends v.InferOutput<typeof PUBLISHED_SHAPE> {
  readonly place: Places;
}
