import { isWhole, type Rational, total } from '../kernel/number.js';
import type { Reached } from './table-rounding.js';

/** Why no table has the margins asked for: a proof that anyone can redo by adding up the cells it names. */
export type MarginConflict =
  /** The rows and the columns are asked to add up to different totals. */
  | { readonly kind: 'totals'; readonly rows: bigint; readonly columns: bigint }
  /**
   * Where these rows meet these columns the margins ask for `needed` units; the cells can hold `least` to `most`.
   * Several rows are asked for what the other columns cannot take of them when the other rows take their least.
   */
  | {
      readonly kind: 'cells';
      readonly rows: readonly number[];
      readonly columns: readonly number[];
      readonly needed: bigint;
      readonly least: bigint;
      readonly most: bigint;
    };

/** A table to round: its exact cells, the same rounded down, and the margins asked for. */
export interface Table {
  readonly exact: readonly (readonly Rational[])[];
  readonly floors: readonly (readonly bigint[])[];
  readonly rowSums: readonly bigint[];
  readonly columnSums: readonly bigint[];
}

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
  const room = total(reached.columns.map((j) => at(table.columnSums, j)));
  const { least: taken } = rangeOf(table, others, reached.columns);
  const needed = total(rows.map((i) => at(table.rowSums, i))) - (room - taken);
  return { kind: 'cells', rows, columns, needed, ...rangeOf(table, rows, columns) };
}

/** What the cells where these rows meet these columns hold at least, all rounded down, and at most, all rounded up. */
function rangeOf({ exact, floors }: Table, rows: readonly number[], columns: readonly number[]) {
  let [least, most] = [0n, 0n];
  for (const i of rows) {
    for (const j of columns) {
      const down = at(at(floors, i), j);
      least += down;
      most += isWhole(at(at(exact, i), j)) ? down : down + 1n;
    }
  }
  return { least, most };
}

/** An element that is known to be there. */
export function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
