import { add, compare, type Rational, ZERO } from '../../kernel/number.js';
import { isCounty } from '../sum-rows.js';
import { figureOf, isAdditive, isSumOf, tieOf } from './adding.js';
import type { Line, Whole } from './parts.js';
import type { ForeignColumn } from './profiled.js';

/** So many rows are looked through for sums between them, in so many ways of taking rows for sums. */
const MOST_ROWS = 60;
const MOST_READINGS = 64;

/**
 * Sums between the rows that no name of a sum tells: the printed total is made without them and not with them, and each is the
 * sum of rows just above it, or just below. `wholes`: they surely are, for they are so in every column, two at least, or are
 * counties. `like`: one column alone speaks for it, so that they may as well be parties whom the total lacks.
 */
export function unnamedSums(
  total: Line,
  rows: readonly Line[],
  columns: readonly ForeignColumn[],
): { readonly wholes: readonly Whole[]; readonly like: readonly Whole[] } {
  const { columns: told, tied } = tieOf(total, rows, columns);
  const isWith = tied.some((column) => figureOf(total, column)?.value.numerator !== 0n);
  if (rows.length < 3 || rows.length > MOST_ROWS || isWith) return { wholes: [], like: [] };
  const found = told.flatMap((column) =>
    [rows, rows.toReversed()].flatMap((order) => readingOf(order, total, column)),
  );
  for (const one of found) one.sort((a, b) => rows.indexOf(a.line) - rows.indexOf(b.line));
  const wholes = found.find((one) => isSure(one, total, rows, columns));
  return wholes ? { wholes, like: [] } : { wholes: [], like: found[0] ?? [] };
}

/** The rows that are sums of those before them in a column, so that the others make its total; none or one such reading. */
function readingOf(rows: readonly Line[], total: Line, column: ForeignColumn): Whole[][] {
  const values = new Map(rows.map((line) => [line, figureOf(line, column)?.value ?? ZERO]));
  let left = MOST_READINGS;
  for (const wholes of readings(rows, values, 0, [])) {
    if (wholes.length > 0 && isSumOf(total, without(rows, wholes), [column])) return [wholes];
    if (--left === 0) break;
  }
  return [];
}

/** Every way to take rows for sums, from this one on: first that which takes all that may be. */
function* readings(
  rows: readonly Line[],
  values: ReadonlyMap<Line, Rational>,
  from: number,
  wholes: Whole[],
): Generator<Whole[]> {
  for (const [i, line] of rows.entries()) {
    const of = i < from ? undefined : blockBefore(line, without(rows.slice(0, i), wholes), values);
    if (of) yield* readings(rows, values, i + 1, [...wholes, { line, of }]);
  }
  yield wholes;
}

/** The rows just before one that it is the sum of, two at least that are not nothing; of a county it may be one. */
function blockBefore(line: Line, before: readonly Line[], values: ReadonlyMap<Line, Rational>) {
  const whole = values.get(line) ?? ZERO;
  let [made, count] = [ZERO, 0];
  for (let from = before.length - 1; from >= 0; from--) {
    const value = values.get(before[from] as Line) ?? ZERO;
    made = add(made, value);
    if (value.numerator !== 0n) count++;
    if (count >= (isCounty(line.name) ? 1 : 2) && compare(made, whole) === 0) return before.slice(from);
  }
  return undefined;
}

function isSure(
  wholes: readonly Whole[],
  total: Line,
  rows: readonly Line[],
  columns: readonly ForeignColumn[],
): boolean {
  const all = [...wholes, { line: total, of: without(rows, wholes) }];
  if (!all.every(({ line, of }) => isSumOf(line, of, columns))) return false;
  const isNone = (line: Line, column: ForeignColumn) =>
    (figureOf(line, column)?.value.numerator ?? 0n) === 0n;
  const speaking = columns.filter(
    (column) =>
      isAdditive(column) && wholes.every(({ of }) => of.filter((one) => !isNone(one, column)).length > 1),
  );
  const areCounties = wholes.every(
    ({ line, of }) => isCounty(line.name) && !of.some(({ name }) => isCounty(name)),
  );
  return speaking.length > 1 || areCounties;
}

function without(rows: readonly Line[], wholes: readonly Whole[]): Line[] {
  return rows.filter((line) => !wholes.some((whole) => whole.line === line));
}
