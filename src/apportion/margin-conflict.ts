import { nth } from '../kernel/nth.js';
import { isWhole, total } from '../kernel/number.js';
import type { MarginConflict, Reached, Table } from './table.js';

/** The conflict that shows without a search: totals that differ, or a row or column that its own cells cannot hold. */
export function conflictOfMargins(table: Table): MarginConflict | undefined {
  return conflictOfTotals(table) ?? conflictOfLines(table);
}

function conflictOfTotals({ rowSums, columnSums }: Table): MarginConflict | undefined {
  const [rows, columns] = [total(rowSums), total(columnSums)];
  return rows === columns ? undefined : { kind: 'totals', rows, columns };
}

/** The first row, else the first column, that is asked for less or more than its own cells can hold. */
function conflictOfLines(table: Table): MarginConflict | undefined {
  const [rows, columns] = [[...table.rowSums.keys()], [...table.columnSums.keys()]];
  const lines = [
    ...table.rowSums.map((needed, i) => ({ needed, rows: [i], columns })),
    ...table.columnSums.map((needed, j) => ({ needed, rows, columns: [j] })),
  ];
  return lines
    .map((line) => ({ kind: 'cells' as const, ...line, ...rangeOf(table, line.rows, line.columns) }))
    .find(({ needed, least, most }) => needed < least || needed > most);
}

/** The minimum cut: the rows reached ask for more than the columns reached have room for and their other cells can hold. */
export function conflictOfCut(table: Table, reached: Reached): MarginConflict {
  const rows = reached.rows.toSorted((a, b) => a - b);
  const columns = [...table.columnSums.keys()].filter((j) => !reached.columns.includes(j));
  const others = [...table.rowSums.keys()].filter((i) => !rows.includes(i));
  const room = total(reached.columns.map((j) => nth(table.columnSums, j)));
  const { least: taken } = rangeOf(table, others, reached.columns);
  const needed = total(rows.map((i) => nth(table.rowSums, i))) - (room - taken);
  return { kind: 'cells', rows, columns, needed, ...rangeOf(table, rows, columns) };
}

/** What the cells where these rows meet these columns hold at least, all rounded down, and at most, all rounded up. */
function rangeOf({ exact, floors }: Table, rows: readonly number[], columns: readonly number[]) {
  let [least, most] = [0n, 0n];
  for (const i of rows) {
    for (const j of columns) {
      const down = nth(nth(floors, i), j);
      least += down;
      most += isWhole(nth(nth(exact, i), j)) ? down : down + 1n;
    }
  }
  return { least, most };
}
