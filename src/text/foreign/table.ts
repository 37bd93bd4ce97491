import { type Issue, issue, type Located, type Place } from '../../kernel/issue.js';
import { compare, rational, sum } from '../../kernel/number.js';
import { type CsvRecord, readCsvRecords } from '../csv.js';
import { type Dialect, dialectOf } from '../figure.js';
import { type Folder, readSource } from '../files.js';
import { take } from '../records.js';
import { oneLine } from '../shape.js';
import { placeIn } from '../source.js';
import { canBeTried, checkWeights, reportMissing } from './checks.js';
import { type Columns, columnsOf, type NamedColumns } from './columns.js';
import { bareOf, readCell } from './figure.js';
import { FIGURE_ROLES, type ForeignRow, type ForeignTable } from './foreign.js';
import { headingsOf } from './headings.js';
import { holdsFigure, holdsNumber, kindOf } from './kind.js';
import { cellOf, type Line, linesOf, partsOf, textOf } from './parts.js';
import type { ColumnRole } from './profile.js';
import { unreadOf } from './unread.js';

/** What the user says about a table: its columns, and what its row of sums is called. */
export interface Named {
  readonly columns: NamedColumns;
  readonly total?: Located<string>;
}

/**
 * Reads a table that somebody else made, as it came: with lines above it, headings in one row or two, units, footnotes.
 * Issues, all of them: those of reading the file and its figures, csv-row-length, not-in-table, unclear-column,
 * table-without-figures, several-totals, missing-mark, empty-field, negative-weight, all-weights-zero.
 */
export async function readForeignTable(
  folder: Folder,
  file: string,
  named: Named,
  issues: Issue[],
): Promise<ForeignTable | undefined> {
  const source = take(readSource(folder, file), issues);
  const records = source && take(await readCsvRecords(source, commonDelimiter(source.text)), issues);
  if (!records) return undefined;
  const { headings, headingAt, above, doubtful, body } = headingsOf(records, named.columns);
  const start = headingAt ?? placeIn(source, 0, Number.POSITIVE_INFINITY);
  const found = columnsOf(headings, body, named.columns, start, issues);
  if (issues.length > 0) return undefined;

  const { columns, guessed } = found;
  const lines = linesOf(body, columns, headings.length, issues);
  const parts = partsOf(lines, named.total, issues);
  const read = [...parts.rows, ...parts.rest, ...parts.total];
  const cells = FIGURE_ROLES.flatMap((role) => read.flatMap((line) => cellOf(line, columns, role) ?? []));
  const dialect = dialectOf(cells.map(({ value }) => bareOf(value).text));
  reportMissing(parts.rows, columns, headings, issues);
  const row = (line: Line, isPart: boolean) => rowOf(line, columns, headings, dialect, isPart, issues);
  const rows = parts.rows.map((line) => row(line, true));
  const [rest, total] = [parts.rest, parts.total].map(([line]) => line && row(line, false));
  checkWeights(rows, issues);
  const unread = unreadOf(found, parts, { above, doubtful });
  if (issues.length === 0 && unread.length === 0 && !canBeTried(rows, total))
    issues.push(issue('table-without-figures', {}, start));
  if (issues.length > 0) return undefined;
  const byRole = <T>(roles: readonly ColumnRole[], of: (index: number) => T) =>
    roles.flatMap((role) => {
      const index = columns[role];
      return index === undefined ? [] : [[role, of(index)]];
    });
  return {
    headings: Object.fromEntries(
      byRole(['name', ...FIGURE_ROLES], (index) => headings[index] || String(index + 1)),
    ),
    numbers: Object.fromEntries(byRole(FIGURE_ROLES, (index) => index + 1)),
    guessed,
    headingLine: headingAt?.line,
    rows,
    rest,
    total,
    whole: wholeOf(rows, cells),
    aside: [...above, ...parts.aside.map(({ record }) => record)].map(asideOf),
    unread,
  };
}

function rowOf(
  line: Line,
  columns: Columns,
  headings: readonly string[],
  dialect: Dialect,
  isPart: boolean,
  issues: Issue[],
): ForeignRow {
  const at = line.record[0]?.at as Place;
  if (isPart && line.name === '')
    issues.push(issue('empty-field', { field: headings[columns.name ?? 0] || '1' }, at));
  const figures = FIGURE_ROLES.flatMap((role) => {
    const index = columns[role];
    if (index === undefined) return [];
    const cell = line.record[index] ?? { value: '', at };
    if (kindOf(cell) === 'missing' || (!isPart && !holdsFigure(cell) && !holdsNumber(cell))) return [];
    const figure = readCell(cell, role, headings[index] || String(index + 1), dialect, issues);
    return figure ? [[role, figure]] : [];
  });
  const used = Object.values(columns).map((index) => line.record[index]);
  const others = line.record.filter((cell) => !used.includes(cell)).map(({ value }) => oneLine(value));
  return { name: line.name, others: others.join(' ').trim(), at, ...Object.fromEntries(figures) };
}

/** Percentages are parts of 100, unless they are written as parts of 1. */
function wholeOf(rows: readonly ForeignRow[], cells: readonly Located<string>[]) {
  const added = sum(rows.flatMap(({ percent }) => percent?.value ?? []));
  const hasMark = cells.some(({ value }) => bareOf(value).unit === '%');
  return rational(!hasMark && compare(added, rational(2n)) < 0 ? 1n : 100n);
}

function asideOf(record: CsvRecord): ForeignTable['aside'][number] {
  return { text: textOf(record), at: record[0]?.at as Place };
}

/** The mark that most lines have; of equals the semicolon, then the tab. A title above the table need not have it. */
function commonDelimiter(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.replace(/"[^"]*"/g, ''));
  const counts = [';', '\t', ','].map((mark) => ({
    mark,
    count: lines.filter((line) => line.includes(mark)).length,
  }));
  const filled = lines.filter((line) => line.trim() !== '').length;
  const common = counts.find(({ count }) => 2 * count > filled) ?? counts.find(({ count }) => count > 0);
  return common?.mark ?? ',';
}
