import { nth } from '../kernel/nth.js';
import { floor, isWhole, type Rational, total } from '../kernel/number.js';
import { assert } from '../kernel/problem.js';
import { conflictOfCut, conflictOfMargins } from './margin-conflict.js';
import type { MarginConflict, Table } from './table.js';
import { augment, roundLargest } from './table-rounding.js';

/** A table of whole units, or the margins that no such table has. */
export type RoundedTable =
  | { readonly ok: true; readonly cells: readonly (readonly bigint[])[] }
  | { readonly ok: false; readonly conflict: MarginConflict };

/**
 * Rounds a table of exact units so that every row and every column adds up to the whole units asked for.
 *
 * Law: each cell is its exact value rounded down or up, a whole one unmoved, and the margins are exactly those asked
 * for; or a conflict names cells that cannot hold them. Asserted on each call. The largest remainders are rounded up
 * first, of equal ones the first row by row; augmenting paths then move roundings until every margin is met.
 * Source: Causey, Cox & Ernst, Applications of Transportation Theory to Statistical Problems (JASA 80, 1985).
 */
export function roundTable(
  exact: readonly (readonly Rational[])[],
  rowSums: readonly bigint[],
  columnSums: readonly bigint[],
): RoundedTable {
  assert(
    exact.length === rowSums.length && exact.every((row) => row.length === columnSums.length),
    'every row and every column of a table has a sum',
  );
  const floors = exact.map((row) => row.map(floor));
  const table: Table = { exact, floors, rowSums, columnSums };
  const conflict = conflictOfMargins(table);
  if (conflict) return refuse(conflict);
  const rounding = roundLargest(table);
  for (const row of rowSums.keys()) {
    while (nth(rounding.rowNeeds, row) > 0) {
      const stuck = augment(row, rounding);
      if (stuck) return refuse(conflictOfCut(table, stuck));
    }
  }
  const cells = floors.map((row, i) => row.map((down, j) => (rounding.isUp[i]?.[j] ? down + 1n : down)));
  prove(table, cells);
  return { ok: true, cells };
}

function refuse(conflict: MarginConflict): RoundedTable {
  assert(
    conflict.kind === 'totals'
      ? conflict.rows !== conflict.columns
      : conflict.needed < conflict.least || conflict.needed > conflict.most,
    'margins are refused only when their cells cannot hold them',
  );
  return { ok: false, conflict };
}

function prove({ exact, rowSums, columnSums }: Table, cells: readonly (readonly bigint[])[]): void {
  assert(
    cells.every((row, i) => total(row) === rowSums[i]),
    'every row of a rounded table adds up',
  );
  assert(
    columnSums.every((sum, j) => total(cells.map((row) => nth(row, j))) === sum),
    'every column of a rounded table adds up',
  );
  const isRounding = (value: Rational, cell: bigint) =>
    cell === floor(value) || (!isWhole(value) && cell === floor(value) + 1n);
  assert(
    cells.every((row, i) => row.every((cell, j) => isRounding(nth(nth(exact, i), j), cell))),
    'every cell of a rounded table is its exact value rounded down or up',
  );
}
