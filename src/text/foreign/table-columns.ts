import { compare, type Rational } from '../../kernel/number.js';
import { valueIn } from '../../kernel/outcome.js';
import type { GridCell } from '../grid.js';
import { isAdditive } from './adding.js';
import type { Columns } from './columns.js';
import { figureIn, withoutNoise } from './figure.js';
import type { PrintedFigure, TableColumn } from './foreign.js';
import { formOf, kindOf } from './kind.js';
import { figureBy } from './marks.js';
import type { Line, Parts } from './parts.js';
import type { ForeignColumn } from './profiled.js';

/** Every column of a table with its figures, read or not, whatever it is to the division. */
export function tableColumns(parts: Parts, foreign: readonly ForeignColumn[], roles: Columns): TableColumn[] {
  const roleOf = new Map(Object.entries(roles).map(([role, index]) => [index, role as TableColumn['role']]));
  return foreign.map((column) => {
    const cellsOf = (lines: readonly Line[]) => lines.flatMap(({ record }) => record[column.index] ?? []);
    const cells = cellsOf([...parts.rows, ...parts.rest]);
    const [totalCell] = cellsOf(parts.total);
    const role = roleOf.get(column.index);
    const named = role === 'name' ? { ...column, kind: 'name' as const } : column;
    if (!column.isFigures || column.isIdentity)
      return {
        column: named,
        role,
        isRead: false,
        isAdditive: false,
        cells: [],
        figures: [],
        hasMissing: false,
      };
    const isFigure = (cell: GridCell) => !['blank', 'missing'].includes(kindOf(cell));
    const figureOf = ({ record }: Line) => {
      const cell = record[column.index];
      return cell && isFigure(cell) ? printed(column, cell) : undefined;
    };
    const own = parts.rows.map(figureOf);
    const [rest] = parts.rest.map(figureOf);
    const figures = [...own, rest].filter((figure) => figure !== undefined);
    const misprint = totalCell && isMisprint(column, totalCell) ? totalCell : undefined;
    const total = totalCell && !misprint ? printed(column, totalCell) : undefined;
    const fault = [...cells, ...(totalCell && !misprint ? [totalCell] : [])].find(
      (cell) => isFigure(cell) && !printed(column, cell),
    );
    return {
      column,
      role,
      isRead: fault === undefined,
      fault,
      isAdditive: isAdditive(column),
      step: finest(figures),
      cells: own,
      rest,
      figures,
      hasMissing: cells.some((cell) => kindOf(cell) === 'missing'),
      total,
      misprint,
    };
  });
}

/** A cell's figure as it counts: money without the noise of a spreadsheet's arithmetic. */
function printed(column: ForeignColumn, cell: GridCell): PrintedFigure | undefined {
  const figure = valueIn(figureIn(column, cell));
  return figure && ['amount', 'tax'].includes(column.kind) ? withoutNoise(figure) : figure;
}

/** Whether a cell is nothing but digits and marks, and yet no figure as its column is written: `8,851,402,605,67.22`. */
export function isMisprint(column: ForeignColumn, cell: GridCell): boolean {
  const form = formOf(cell);
  if (form && figureBy(column.marks, form)) return false;
  return /^\d[\d.,]*\d$/.test(cell.value.trim());
}

function finest(figures: readonly PrintedFigure[]): Rational | undefined {
  return figures.reduce<Rational | undefined>(
    (least, { step }) => (least === undefined || compare(step, least) < 0 ? step : least),
    undefined,
  );
}
