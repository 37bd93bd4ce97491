import { issue, type Place } from '../../kernel/issue.js';
import { ONE } from '../../kernel/number.js';
import { each, map, type Outcome, withIssues } from '../../kernel/outcome.js';
import { oneLine } from '../readers.js';
import type { Columns } from './columns.js';
import { figureIn, withoutNoise } from './figure.js';
import type { ForeignRow, PrintedFigure } from './foreign.js';
import { holdsFigure, holdsNumber, kindOf } from './kind.js';
import type { Line } from './parts.js';
import type { ForeignColumn } from './profiled.js';
import { FIGURE_ROLES, type FigureRole } from './roles.js';
import { isMisprint } from './table-columns.js';

/**
 * The row that a line is, with every figure that can be read; what is no part need not have one in each column.
 * Issues, all of them: empty-field for a part without a name, and those of its figures.
 */
export function rowOf(
  line: Line,
  columns: Columns,
  foreign: readonly ForeignColumn[],
  isPart: boolean,
): Outcome<ForeignRow> {
  const at = line.record[0]?.at as Place;
  const heading = foreign[columns.name ?? 0]?.heading || String((columns.name ?? 0) + 1);
  const nameless = isPart && line.name === '' ? [issue('empty-field', { field: heading }, at)] : [];
  const cells = FIGURE_ROLES.flatMap((role) => {
    const column = foreign[columns[role] ?? -1];
    if (!column) return [];
    const cell = line.record[column.index] ?? { value: '', at };
    const hasFigure = (holdsFigure(cell) || holdsNumber(cell)) && !isMisprint(column, cell);
    const isRead = kindOf(cell) !== 'missing' && (isPart || hasFigure);
    return isRead ? [{ role, cell, column }] : [];
  });
  const figures = each(cells, ({ role, cell, column }) =>
    map(roleFigure(role, column, cell), (figure) => [role, figure] as const),
  );
  const used = Object.values(columns).map((index) => line.record[index]);
  const others = line.record.filter((cell) => !used.includes(cell)).map(({ value }) => oneLine(value));
  const told = [line.section ?? '', ...others].join(' ').trim();
  const named = { name: line.name, others: told, at };
  return withIssues(
    map(figures, (read) => ({ ...named, ...Object.fromEntries(read.filter(([, figure]) => figure)) })),
    nameless,
  );
}

/** A figure for what its column is to the table: amounts are in whole kronor; weights are in their own unit, whatever it is. */
function roleFigure(
  role: FigureRole,
  column: ForeignColumn,
  cell: Parameters<typeof figureIn>[1],
): Outcome<PrintedFigure | undefined> {
  const own = role === 'amount' ? column : { ...column, scale: ONE };
  return map(figureIn(own, cell), (figure) => {
    if (!figure) return undefined;
    const { value, step, at } = role === 'amount' ? withoutNoise(figure) : figure;
    return { value, step, at };
  });
}
