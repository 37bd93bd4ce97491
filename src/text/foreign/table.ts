import { isSame } from '../../kernel/identity.js';
import type { Located, Place } from '../../kernel/issue.js';
import { compare, HUNDRED, multiply, rational, sum } from '../../kernel/number.js';
import {
  all,
  andThen,
  each,
  fail,
  follow,
  map,
  type Outcome,
  optional,
  outcome,
} from '../../kernel/outcome.js';
import type { Folder } from '../files.js';
import type { Grid, GridCell, GridRow } from '../grid.js';
import { isAnySum } from '../sum-rows.js';
import { figureOf, tieOf } from './adding.js';
import { type Columns, columnsOf, type FoundColumns } from './columns.js';
import type { ForeignRow, ForeignTable, Mismatch, SumRow, TableColumn } from './foreign.js';
import type { DecimalMark } from './form.js';
import { type Headings, headingsOf } from './headings.js';
import { formOf } from './kind.js';
import { type Asked, openTable } from './open-table.js';
import { cellOf, type Line, linesOf, type Parts, textOf, type Whole } from './parts.js';
import type { ColumnRole } from './profile.js';
import { type ForeignColumn, foreignColumns, titleOf } from './profiled.js';
import { FIGURE_ROLES } from './roles.js';
import { rowOf } from './row.js';
import { partsOf } from './rows.js';
import { tableColumns } from './table-columns.js';
import { unreadOf } from './unread.js';

/** What the user says about a table: its columns, and what its row of sums is called. */
export interface Named extends Asked {
  readonly total?: Located<string>;
  readonly decimal?: DecimalMark;
}

/**
 * Reads a table that somebody else made, as it came: with lines above it, headings in one row or two, units, footnotes.
 * Issues, all of them: those of reading the file and its figures, csv-row-length, not-in-table, unclear-column,
 * table-without-figures, several-totals, empty-field.
 */
export async function readForeignTable(
  folder: Folder,
  file: string,
  named: Named,
): Promise<Outcome<ForeignTable>> {
  return andThen(await openTable(folder, file, named), (grid) => tableIn(grid, named));
}

function tableIn({ rows, at }: Grid, named: Named): Outcome<ForeignTable> {
  const headed = headingsOf(rows, named.columns);
  const { headings, headingAt, body, above } = headed;
  const start = headingAt ?? at;
  return andThen(columnsOf(headings, body, named.columns, start, titleOf(above, body, headings)), (found) => {
    const lines = linesOf(body, found.columns, headings);
    const table = follow(lines, (read) => {
      const foreign = columnsIn(read, found, named);
      const parts = partsOf(read, named.total, foreign);
      return follow(parts, (one) => tableOf(one, foreign, found, headed));
    });
    return andThen(table, (whole) =>
      whole.unread.length === 0 && !hasFigures(whole)
        ? fail('table-without-figures', {}, start)
        : outcome(whole),
    );
  });
}

/** The columns as all their cells are written, those in rows of sums apart. */
function columnsIn(
  lines: readonly Line[],
  { profiles }: FoundColumns,
  { total, decimal }: Named,
): ForeignColumn[] {
  const isSum = ({ name }: Line) => isAnySum(name) || (total !== undefined && isSame(name, total.value));
  const recordsOf = (sums: boolean) =>
    lines.filter((line) => line.hasFigures && isSum(line) === sums).map(({ record }) => record);
  return foreignColumns(profiles, recordsOf(false), recordsOf(true), decimal);
}

function tableOf(
  parts: Parts,
  foreign: readonly ForeignColumn[],
  found: FoundColumns,
  headed: Headings,
): Outcome<ForeignTable> {
  const { guessed } = found;
  const { headings, headingAt, above } = headed;
  const shares = tableColumns(parts, foreign, found.columns).filter(isNoPercent);
  const columns = asCounts(found.columns, shares);
  const read = [...parts.rows, ...parts.rest, ...parts.total];
  const cells = FIGURE_ROLES.flatMap((role) => read.flatMap((line) => cellOf(line, columns, role) ?? []));
  const unclear = foreign.flatMap(({ ambiguous }) => ambiguous ?? []);
  if (unclear.length > 0) return { ok: false, issues: unclear };
  const told = tableColumns(parts, foreign, columns).map((one): TableColumn => {
    const isCount = shares.some(({ column }) => column.index === one.column.index);
    // One alone is what is shared by; several may be the parts of an amount: `Andel efter invånare`, `Andel lika`.
    const kind = shares.length > 1 ? ('figure' as const) : ('weight' as const);
    const column = isCount ? { ...one.column, kind } : one.column;
    return { ...one, column, isGuessed: guessed.some((role) => role === one.role) };
  });
  const row = (line: Line, isPart: boolean) => rowOf(line, columns, foreign, isPart);
  const rows = each(parts.rows, (line) => row(line, true));
  const besides = all({
    rest: optional(parts.rest[0], (line) => row(line, false)),
    total: optional(parts.total[0], (line) => row(line, false)),
  });
  const byRole = <T>(roles: readonly ColumnRole[], of: (index: number) => T) =>
    roles.flatMap((role) => {
      const index = columns[role];
      return index === undefined ? [] : [[role, of(index)]];
    });
  const table = map(all({ rows, besides }), (one) => ({
    headings: Object.fromEntries(
      byRole(['name', ...FIGURE_ROLES], (index) => headings[index] || String(index + 1)),
    ),
    numbers: Object.fromEntries(byRole(FIGURE_ROLES, (index) => index + 1)),
    guessed,
    headingLine: headingAt?.line,
    rows: one.rows,
    ...one.besides,
    whole: wholeOf(one.rows, cells),
    aside: [...above, ...parts.aside.map(({ record }) => record)].map(asideOf),
    unread: unreadOf(found, parts, headed, told),
    columns: told,
    wholes: parts.wholes.map(({ line, of }) => sumRow(line, of)),
    open: parts.open.map(({ line, of }) => sumRow(line, of)),
    mismatches: parts.wrong.flatMap((one) => mismatchesOf(one, foreign)),
    pieces: parts.pieces.map(({ of, lines }) => sumRow(of, lines)),
    sumLike: parts.sumLike.map(({ line, of }) => sumRow(line, of)),
  }));
  return table;
}

/** Whether shares by their heading alone make more than a hundred, whatever rounding does: shares of an association, and no percentages. */
function isNoPercent({ column, figures, step }: TableColumn): boolean {
  if (column.kind !== 'percent' || column.unit === '%' || !step) return false;
  const rounding = multiply(step, rational(BigInt(figures.length), 2n));
  return compare(sum(figures.map(({ value }) => value)), sum([HUNDRED, rounding])) > 0;
}

/** The roles, where such shares are what is shared by. */
function asCounts(columns: Columns, shares: readonly TableColumn[]): Columns {
  const { percent, ...others } = columns;
  const isCount = shares.some(({ column }) => column.index === percent);
  return isCount ? { ...others, weight: others.weight ?? percent } : columns;
}

/** Whether there is a party, and a figure of anything that may be added up or compared. */
function hasFigures({ rows, columns }: ForeignTable): boolean {
  return rows.length > 0 && columns.some(({ figures, total }) => figures.length > 0 || total !== undefined);
}

/** Percentages are parts of 100, unless they are written as parts of 1. */
function wholeOf(rows: readonly ForeignRow[], cells: readonly GridCell[]) {
  const added = sum(rows.flatMap(({ percent }) => percent?.value ?? []));
  const hasMark = cells.some((cell) => formOf(cell)?.unit?.kind === 'percent');
  return rational(!hasMark && compare(added, rational(2n)) < 0 ? 1n : 100n);
}

function sumRow(line: Line, of: readonly Line[]): SumRow {
  return { ...namedLine(line), of: of.map(namedLine) };
}

/** What a row that is called a sum prints, and what its rows make, in each column where that is another. */
function mismatchesOf({ line, of }: Whole, foreign: readonly ForeignColumn[]): Mismatch[] {
  const { columns, tied } = tieOf(line, of, foreign);
  return columns.flatMap((column) => {
    const printed = figureOf(line, column);
    const made = sum(of.flatMap((one) => figureOf(one, column)?.value ?? []));
    if (!printed || tied.includes(column)) return [];
    return [{ ...sumRow(line, of), index: column.index, printed, sum: made }];
  });
}

function namedLine({ name, record }: Line) {
  return { name, at: record[0]?.at as Place };
}

function asideOf(record: GridRow): ForeignTable['aside'][number] {
  return { text: textOf(record), at: record[0]?.at as Place };
}
