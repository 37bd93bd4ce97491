import { nth } from '../kernel/nth.js';
import { compare, isWhole, rational, subtract, total } from '../kernel/number.js';
import type { Reached, Table } from './table.js';

/** Which cells are rounded up, and how many more of them each row and column needs: counts of cells, not money. */
export interface Rounding {
  readonly isUp: boolean[][];
  readonly rowNeeds: number[];
  readonly columnNeeds: number[];
  /** For each row the columns of its cells that are not whole, the largest remainder first. */
  readonly candidates: readonly number[][];
}

/** Rounds up the largest remainders whose row and column both need it. */
export function roundLargest(table: Table): Rounding {
  const { exact, floors, rowSums, columnSums } = table;
  const fractions = exact.flatMap((row, i) =>
    row.flatMap((value, j) =>
      isWhole(value) ? [] : { i, j, remainder: subtract(value, rational(nth(nth(floors, i), j))) },
    ),
  );
  fractions.sort((a, b) => compare(b.remainder, a.remainder) || a.i - b.i || a.j - b.j);
  const isUp = exact.map((row) => row.map(() => false));
  const rowNeeds = rowSums.map((sum, i) => Number(sum - total(nth(floors, i))));
  const columnNeeds = columnSums.map((sum, j) => Number(sum - total(floors.map((row) => nth(row, j)))));
  const candidates: number[][] = exact.map(() => []);
  for (const { i, j } of fractions) {
    nth(candidates, i).push(j);
    if (nth(rowNeeds, i) === 0 || nth(columnNeeds, j) === 0) continue;
    nth(isUp, i)[j] = true;
    rowNeeds[i] = nth(rowNeeds, i) - 1;
    columnNeeds[j] = nth(columnNeeds, j) - 1;
  }
  return { isUp, rowNeeds, columnNeeds, candidates };
}

/** Rounds up one more cell of the row, moving roundings of other rows when its columns need none; or tells how it is stuck. */
export function augment(
  start: number,
  { isUp, rowNeeds, columnNeeds, candidates }: Rounding,
): Reached | undefined {
  const takers = new Map<number, number>(); // column → the row that would round up there
  const givers = new Map<number, number>(); // row → the column where it would round down instead
  const rows = [start];
  for (const row of rows) {
    for (const column of nth(candidates, row)) {
      if (nth(isUp, row)[column] || takers.has(column)) continue;
      takers.set(column, row);
      if (nth(columnNeeds, column) > 0) {
        move(start, column);
        return undefined;
      }
      for (const [other, ups] of isUp.entries()) {
        if (!ups[column] || other === start || givers.has(other)) continue;
        givers.set(other, column);
        rows.push(other);
      }
    }
  }
  return { rows, columns: [...takers.keys()] };

  /** Follows the path from its last column back to the row it started from. */
  function move(first: number, last: number): void {
    rowNeeds[first] = nth(rowNeeds, first) - 1;
    columnNeeds[last] = nth(columnNeeds, last) - 1;
    for (let column: number | undefined = last; column !== undefined; ) {
      const row = takers.get(column) as number;
      nth(isUp, row)[column] = true;
      column = givers.get(row);
      if (column !== undefined) nth(isUp, row)[column] = false;
    }
  }
}
