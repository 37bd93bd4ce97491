import { nameMeant } from '../../kernel/identity.js';
import type { Issue, Located } from '../../kernel/issue.js';
import type { CsvTable } from '../../text/csv.js';
import { oneLine } from '../../text/shape.js';
import { labelOf, unknown } from '../../text/values.js';
import type { KnownDeviation } from './table.js';
import type { WrittenTable } from './written.js';

/** The deviations that a printed table is known to have. Issue: not-in-table for a row or column that it has not. */
export function knownDeviations(
  { known = [], place }: WrittenTable,
  labels: readonly Located<string>[],
  { header }: CsvTable,
  issues: Issue[],
): KnownDeviation[] {
  return known.map(({ row, column, printed, reason }, i) => {
    expectIn(labels, { value: row, at: place(['known', i, 'row']) }, issues);
    expectIn(header, { value: column, at: place(['known', i, 'column']) }, issues);
    return { row, column, printed, reason: labelOf(reason), at: place(['known', i]) };
  });
}

/** Reports a text that is none of those printed. Issue: not-in-table. */
export function expectIn(printed: readonly Located<string>[], text: Located<string>, issues: Issue[]): void {
  const known = printed.map(({ value }) => oneLine(value));
  if (nameMeant(text.value, known) === undefined) issues.push(unknown('not-in-table', text, known));
}
