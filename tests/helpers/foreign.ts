import { foreignColumns, headedGrid } from '../../src/text/foreign/profiled.js';
import type { GridRow } from '../../src/text/grid.js';
import { isSubtotal, isTotal } from '../../src/text/sum-rows.js';
import { NOWHERE } from './cooperation.js';

/** Records of somebody else's table, from lines whose cells are separated by semicolons. */
export function recordsOf(...lines: readonly string[]): GridRow[] {
  return lines.map((line) => line.split(';').map((value) => ({ value, at: NOWHERE })));
}

/** The columns of a table whose first column has the names, its rows of parties and those that are called sums. */
export function columnsAndRows(rows: readonly GridRow[]) {
  const { body: all, profiles } = headedGrid({ rows, at: NOWHERE }, {});
  const isSum = ([name]: GridRow) => [isTotal, isSubtotal].some((is) => is(name?.value ?? ''));
  const [body, totals] = [all.filter((row) => !isSum(row)), all.filter(isSum)];
  return { columns: foreignColumns(profiles, body, totals, undefined), body, totals };
}
