import { compare, isWhole, rational, subtract, total } from '../kernel/number.js';
import { at, type Table } from './margin-conflict.js';

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
      isWhole(value) ? [] : { i, j, remainder: subtract(value, rational(at(at(floors, i), j))) },
    ),
  );
  fractions.sort((a, b) => compare(b.remainder, a.remainder) || a.i - b.i || a.j - b.j);
  const isUp = exact.map((row) => row.map(() => false));
  const rowNeeds = rowSums.map((sum, i) => Number(sum - total(at(floors, i))));
  const columnNeeds = columnSums.map((sum, j) => Number(sum - total(floors.map((row) => at(row, j)))));
  const candidates: number[][] = exact.map(() => []);
  for (const { i, j } of fractions) {
    at(candidates, i).push(j);
    if (at(rowNeeds, i) === 0 || at(columnNeeds, j) === 0) continue;
    at(isUp, i)[j] = true;
    rowNeeds[i] = at(rowNeeds, i) - 1;
    columnNeeds[j] = at(columnNeeds, j) - 1;
  }
  return { isUp, rowNeeds, columnNeeds, candidates };
}

/** The rows and columns that a row can reach by moving roundings: when no column among them needs one, it is stuck. */
export interface Reached {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
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
    for (const column of at(candidates, row)) {
      if (at(isUp, row)[column] || takers.has(column)) continue;
      takers.set(column, row);
      if (at(columnNeeds, column) > 0) {
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
    rowNeeds[first] = at(rowNeeds, first) - 1;
    columnNeeds[last] = at(columnNeeds, last) - 1;
    for (let column: number | undefined = last; column !== undefined; ) {
      const row = takers.get(column) as number;
      at(isUp, row)[column] = true;
      column = givers.get(row);
      if (column !== undefined) at(isUp, row)[column] = false;
    }
  }
}
