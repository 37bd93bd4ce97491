import { nth } from '../../../kernel/nth.js';
import { toIntegers, ZERO } from '../../../kernel/number.js';
import type { ForeignTable, PrintedFigure } from '../../../text/foreign/foreign.js';

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
  for (const row of rowsIn(table).rows) {
    const isMade = makes(row, place, first, end);
    if (isMade) made++;
    else if (isMade === false && 2 * ++off > table.rows.length + 1) return false;
  }
  return made > 0 && off <= made + 1;
}

/** Whether they make it in the row of sums. */
export function makeTotal(table: ForeignTable, place: number, first: number, end: number): boolean {
  const { total } = rowsIn(table);
  return total !== undefined && makes(total, place, first, end) === true;
}

/** Whether they make it in a row; undefined where one of them has no figure there. */
function makes({ values, steps, before, lacking }: Row, place: number, first: number, end: number) {
  if (lacking[first] !== lacking[end] || lacking[place] !== lacking[place + 1]) return undefined;
  const gap = nth(values, place) - (nth(before, end) - nth(before, first));
  return 2n * (gap < 0n ? -gap : gap) <= nth(steps, place);
}

/** The rows of a table and its row of sums, each made once. */
function rowsIn(table: ForeignTable) {
  const { columns, rows, total } = table;
  const known = ROWS.get(table) ?? {
    rows: rows.map((_, row) => rowOf(columns.map(({ cells }) => cells[row]))),
    total: total && rowOf(columns.map((column) => column.total)),
  };
  ROWS.set(table, known);
  return known;
}

const ROWS = new WeakMap<ForeignTable, { readonly rows: readonly Row[]; readonly total: Row | undefined }>();

function rowOf(cells: readonly (PrintedFigure | undefined)[]): Row {
  const whole = toIntegers(cells.flatMap((cell) => [cell?.value ?? ZERO, cell?.step ?? ZERO]));
  const values = cells.map((_, i) => nth(whole, 2 * i));
  const [before, lacking] = [[0n], [0]];
  for (const [i, cell] of cells.entries()) {
    before.push(nth(before, i) + nth(values, i));
    lacking.push(nth(lacking, i) + (cell ? 0 : 1));
  }
  return { values, steps: cells.map((_, i) => nth(whole, 2 * i + 1)), before, lacking };
}
