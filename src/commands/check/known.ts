import type { KnownDeviation } from '../../agreement/published/table.js';
import { isSame } from '../../kernel/identity.js';
import type { Accepted, Deviation } from './comparison.js';

/**
 * Sets the deviations that are known apart from the others. Law: each deviation is in one of the two, and what is known
 * and not found is a deviation itself, `not-found`.
 */
export function setApart(
  found: readonly Deviation[],
  known: readonly KnownDeviation[],
): { deviations: Deviation[]; known: Accepted[] } {
  const entryOf = (deviation: Deviation) => known.find((entry) => isThatOf(deviation, entry));
  const accepted = found.flatMap((deviation): Accepted[] => {
    const entry = entryOf(deviation);
    return entry ? [{ ...deviation, reason: entry.reason }] : [];
  });
  const gone = known.filter((entry) => !found.some((deviation) => isThatOf(deviation, entry)));
  const notFound = gone.map(({ row, column, printed, at }): Deviation => {
    return { kind: 'not-found', row, column, printed, computed: '', at };
  });
  return { deviations: [...found.filter((deviation) => !entryOf(deviation)), ...notFound], known: accepted };
}

function isThatOf({ row, column, printed }: Deviation, known: KnownDeviation): boolean {
  return isSame(row, known.row) && isSame(column, known.column) && isSame(printed, known.printed);
}
