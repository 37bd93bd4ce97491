import type { Located } from '../../kernel/issue.js';
import { map } from '../../kernel/outcome.js';
import { fieldOf } from '../../text/node.js';
import {
  anyText,
  byName,
  label,
  list,
  located,
  optional,
  type Read,
  type Reader,
  record,
  text,
  whole,
} from '../../text/readers.js';

/** A question, where it is named, and the heading of the column of its answers. */
interface QuestionHeading {
  readonly id: Located<string>;
  readonly heading: Located<string>;
}

const headings: Reader<QuestionHeading[]> = (node) =>
  map(byName(located(text))(node), (byId) =>
    [...byId].map(([id, heading]) => {
      const at = fieldOf(node, id)?.nameAt ?? heading.at;
      return { id: { value: id, at }, heading };
    }),
  );

/**
 * How an agreement names a table that was published of it. A list that makes rows known is read whole: without one of its
 * entries a row would be told of as unknown.
 */
export const writtenTable = record({
  file: located(text),
  title: text,
  source: text,
  note: optional(text),
  of: optional(located(text)),
  parties: optional(located(whole(list(located(text))))),
  columns: record({
    label: located(text),
    weight: optional(located(text)),
    percent: optional(located(text)),
    month: optional(located(text)),
    amount: optional(located(text)),
    comment: optional(located(text)),
    questions: optional(headings),
  }),
  total: optional(text),
  unclaimed: optional(text),
  labels: optional(whole(list(record({ label: located(text), party: located(text) })))),
  known: optional(
    list(located(record({ row: located(text), column: located(text), printed: anyText, reason: label }))),
  ),
});

export type WrittenTable = Read<typeof writtenTable>;
