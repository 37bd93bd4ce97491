import type { Located } from '../kernel/issue.js';

/** A located text from its nth character on. */
export function partAfter({ value, at }: Located<string>, start: number): Located<string> {
  const isQuoted = at.width !== value.length;
  const part = { column: at.column + start, width: Math.max(1, value.length - start) };
  return { value: value.slice(start), at: isQuoted ? at : { ...at, ...part } };
}
