import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import { cellAt, type Grid, type GridRow, MOST_COLUMNS } from './grid.js';

/**
 * A table turned: its columns are the rows. A line above or below it that has nothing but its first cell, as titles and notes
 * have, stands where it stood, and every cell keeps its place in the file. Law: a whole table turned twice is itself. Issue:
 * table-too-large, where it would have more columns than are read.
 */
export function turned(grid: Grid): Outcome<Grid> {
  const { rows } = grid;
  const first = rows.findIndex(isWide);
  const end = rows.findLastIndex(isWide) + 1;
  if (first < 0) return outcome(grid);
  const table = rows.slice(first, end);
  if (table.length > MOST_COLUMNS)
    return fail('table-too-large', { of: 'columns', found: table.length, most: MOST_COLUMNS }, grid.at);
  const width = table.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, index) => table.map((row) => cellAt(row, index)));
  const filled = columns.filter((column) => column.some(({ value }) => value.trim() !== ''));
  return outcome({ ...grid, rows: [...rows.slice(0, first), ...filled, ...rows.slice(end)] });
}

/** Whether a row has more than its first cell. */
function isWide(row: GridRow): boolean {
  return row.some(({ value }, index) => index > 0 && value.trim() !== '');
}
