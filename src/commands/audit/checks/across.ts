import { nth } from '../../../kernel/nth.js';
import { toIntegers, ZERO } from '../../../kernel/number.js';
import type { ForeignTable } from '../../../text/foreign/foreign.js';

/** A row's figures and steps as whole numbers of one size; and, of all columns before each, their sum and how many lack a figure. */
interface Row {
  readonly values: readonly bigint[];
  readonly steps: readonly bigint[];
  readonly before: readonly bigint[];
  readonly lacking: readonly number[];
}

/**
 * Whether the columns from `first` up to `end` may make another: in half of the rows that have all their figures, the row of sums aside.
 * Law: no columns that make it are refused. In a table of many columns nearly all are, without a look at each of their figures.
 */
export function mayMake(table: ForeignTable, place: number, first: number, end: number): boolean {
  let [made, off] = [0, 0];
  for (const { values, steps, before, lacking } of rowsOf(table)) {
    const isWhole = lacking[first] === lacking[end] && lacking[place] === lacking[place + 1];
    if (!isWhole) continue;
    const gap = nth(values, place) - (nth(before, end) - nth(before, first));
    if (2n * (gap < 0n ? -gap : gap) <= nth(steps, place)) made++;
    else if (2 * ++off > table.rows.length + 1) return false;
  }
  return made > 0 && off <= made + 1;
}

/** The rows of a table, each made once. */
function rowsOf(table: ForeignTable): readonly Row[] {
  const known = ROWS.get(table) ?? table.rows.map((_, row) => rowOf(table, row));
  ROWS.set(table, known);
  return known;
}

const ROWS = new WeakMap<ForeignTable, readonly Row[]>();

function rowOf({ columns }: ForeignTable, row: number): Row {
  const cells = columns.map((column) => column.cells[row]);
  const whole = toIntegers(cells.flatMap((cell) => [cell?.value ?? ZERO, cell?.step ?? ZERO]));
  const values = cells.map((_, i) => nth(whole, 2 * i));
  const [before, lacking] = [[0n], [0]];
  for (const [i, cell] of cells.entries()) {
    before.push(nth(before, i) + nth(values, i));
    lacking.push(nth(lacking, i) + (cell ? 0 : 1));
  }
  return { values, steps: cells.map((_, i) => nth(whole, 2 * i + 1)), before, lacking };
}
