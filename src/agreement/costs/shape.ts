import * as v from 'valibot';
import { map, text } from '../../text/shape.js';

const ids = v.optional(v.pipe(v.array(text), v.nonEmpty()));

/** A cost sheet as written: in an agreement, or in a file of its own. */
export const COSTS_SHAPE = map({
  title: text,
  unit: v.optional(text),
  source: text,
  total: v.optional(text),
  lines: v.array(
    map({
      id: text,
      title: text,
      comment: v.optional(text),
      kind: v.optional(text),
      amount: v.optional(text),
      month: v.optional(text),
      months: v.optional(text),
      percent: v.optional(text),
      of: ids,
      sum: ids,
      round: v.optional(text),
      decimals: v.optional(text),
    }),
  ),
});

/** The costs of an agreement: its sheet, or the name of the file that holds it. */
export const COSTS_OR_FILE = v.lazy((input) => (typeof input === 'string' ? text : COSTS_SHAPE));

export type WrittenCosts = v.InferOutput<typeof COSTS_SHAPE>;
export type WrittenLine = WrittenCosts['lines'][number];

/** The figures of a cost sheet as written. */
export function costTexts(costs: WrittenCosts): string[] {
  const figures = costs.lines.flatMap(({ amount, month, percent, round }) => [amount, month, percent, round]);
  return figures.filter((figure) => figure !== undefined);
}
