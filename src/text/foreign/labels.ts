import { nth } from '../../kernel/nth.js';
import type { GridCell, GridRow } from '../grid.js';
import { isHeading, isInOrder, isNameless, namesRows, tellsRows } from './heading-row.js';
import { formOf, kindOf, labelOf, yearOf } from './kind.js';

/**
 * The rows, with the headings that begin with a number (`0-5 år`, `1 kv`, `2nd residence`) as the texts that they are. Alone they are
 * figures in a form that is not read (`61 rubel`): what tells is that no other in its column is written so, and that the row says what rows or columns are.
 */
export function withLabels(records: readonly GridRow[]): readonly GridRow[] {
  const first = records.findIndex((row) => row.slice(1).some(isPlainFigure));
  const above = records.slice(0, Math.max(0, first));
  if (!above.some((row) => row.some(mayBeLabel))) return records;
  const body = records.slice(first);
  const rows = above.map((row) => {
    const others = records.filter((one) => one !== row);
    return row.map((cell, i) => (isLabelOf(cell, i, others) ? asText(cell) : cell));
  });
  const told = rows.map((row, i) => {
    const isAmong = isHeading(above[i - 1]) || isHeading(above[i + 1]);
    return isTold(row, nth(above, i), isAmong, body) ? row : nth(above, i);
  });
  return [...told, ...body];
}

function isPlainFigure(cell: GridCell): boolean {
  return kindOf(cell) === 'figure' && yearOf(cell) === undefined && labelOf(cell) === undefined;
}

/** Whether a cell begins with a number that may be no figure: of one that can be read, with what is counted (`2 barn`). */
function mayBeLabel(cell: GridCell): boolean {
  const isCounted = formOf(cell)?.unit?.kind === 'weight';
  return (kindOf(cell) === 'unread' || isCounted) && labelOf(cell) !== undefined;
}

/** Whether a column has figures, and none that is written as this cell is. */
function isLabelOf(cell: GridCell, index: number, others: readonly GridRow[]): boolean {
  if (index === 0 || !mayBeLabel(cell)) return false;
  const column = others.flatMap((row) => row[index] ?? []);
  const isAlike = (one: GridCell) => mayBeLabel(one) && wordsOf(one) === wordsOf(cell);
  return column.some((one) => kindOf(one) === 'figure') && !column.some(isAlike);
}

function wordsOf({ value }: GridCell): string {
  return value.replace(/[\d\s]+/g, ' ').trim();
}

function asText(cell: GridCell): GridCell {
  return { ...cell, known: 'text' };
}

/** Whether a row is one of headings, as its other headings say or the order of its numbers; among other headings it has no name of a party. */
function isTold(row: GridRow, written: GridRow, isAmong: boolean, body: readonly GridRow[]): boolean {
  if (!isHeading(row)) return false;
  const name = row[0]?.value.trim() ?? '';
  if (isNameless(row) || namesRows(name)) return true;
  if (isAmong) return false;
  const unread = written.filter((cell) => kindOf(cell) === 'unread');
  if (written.some((cell) => mayBeLabel(cell) && kindOf(cell) === 'figure')) return false;
  const isOverFigures = (cell: GridCell, i: number) => {
    const below = body[0]?.[i];
    return i > 0 && kindOf(cell) === 'text' && below !== undefined && isPlainFigure(below);
  };
  return (
    tellsRows(row) || written.some(isOverFigures) || isInOrder(unread.flatMap((cell) => labelOf(cell) ?? []))
  );
}
