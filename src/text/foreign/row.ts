import { issue, type Place } from '../../kernel/issue.js';
import { each, map, type Outcome, withIssues } from '../../kernel/outcome.js';
import type { Dialect } from '../figure.js';
import { oneLine } from '../readers.js';
import type { Columns } from './columns.js';
import { readCell } from './figure.js';
import { FIGURE_ROLES, type ForeignRow } from './foreign.js';
import { holdsFigure, holdsNumber, kindOf } from './kind.js';
import type { Line } from './parts.js';

/**
 * The row that a line is, with every figure that can be read; what is no part need not have one in each column.
 * Issues, all of them: empty-field for a part without a name, and those of its figures.
 */
export function rowOf(
  line: Line,
  columns: Columns,
  headings: readonly string[],
  dialect: Dialect,
  isPart: boolean,
): Outcome<ForeignRow> {
  const at = line.record[0]?.at as Place;
  const headingOf = (index: number) => headings[index] || String(index + 1);
  const isNameless = isPart && line.name === '';
  const nameless = isNameless ? [issue('empty-field', { field: headingOf(columns.name ?? 0) }, at)] : [];
  const cells = FIGURE_ROLES.flatMap((role) => {
    const index = columns[role];
    if (index === undefined) return [];
    const cell = line.record[index] ?? { value: '', at };
    const isRead = kindOf(cell) !== 'missing' && (isPart || holdsFigure(cell) || holdsNumber(cell));
    return isRead ? [{ role, cell, heading: headingOf(index) }] : [];
  });
  const figures = each(cells, ({ role, cell, heading }) =>
    map(readCell(cell, role, heading, dialect), (figure) => [role, figure] as const),
  );
  const used = Object.values(columns).map((index) => line.record[index]);
  const others = line.record.filter((cell) => !used.includes(cell)).map(({ value }) => oneLine(value));
  const named = { name: line.name, others: others.join(' ').trim(), at };
  return withIssues(
    map(figures, (read) => ({ ...named, ...Object.fromEntries(read) })),
    nameless,
  );
}
