import { nameMeant } from '../../kernel/identity.js';
import type { Issue, Located } from '../../kernel/issue.js';
import { type Outcome, soFar } from '../../kernel/outcome.js';
import type { CsvTable } from '../../text/csv.js';
import { oneLine } from '../../text/readers.js';
import { unknown } from '../../text/scalars/names.js';
import type { KnownDeviation } from './table.js';
import type { WrittenTable } from './written.js';

/** The deviations that a printed table is known to have. Issue: not-in-table for a row or column that it has not. */
export function knownDeviations(
  { known = [] }: WrittenTable,
  labels: readonly Located<string>[],
  { header }: CsvTable,
): Outcome<KnownDeviation[]> {
  const deviations = known.map(({ value: { row, column, ...said }, at }) => {
    return { row: row.value, column: column.value, ...said, at };
  });
  const rows = known.map(({ value }) => value.row);
  const columns = known.map(({ value }) => value.column);
  return soFar(deviations, [...strangers(labels, rows), ...strangers(header, columns)]);
}

/** The faults of texts that are none of those printed: not-in-table. */
export function strangers(printed: readonly Located<string>[], texts: readonly Located<string>[]): Issue[] {
  const known = printed.map(({ value }) => oneLine(value));
  return texts
    .filter(({ value }) => nameMeant(value, known) === undefined)
    .map((text) => unknown('not-in-table', text, known));
}
