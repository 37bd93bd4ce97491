import { FIGURE_ROLES, type FigureRole, type ForeignRow, type ForeignTable } from '../core/foreign.js';
import { type Issue, issue, type Located, type Place } from '../core/issue.js';
import { compare, rational, sum } from '../core/number.js';
import { type CsvRecord, readCsvRecords } from './csv.js';
import { type Dialect, dialectOf } from './figure.js';
import { type Folder, readSource } from './files.js';
import { type Columns, columnsOf, type NamedColumns } from './foreign-columns.js';
import { bareOf, kindOf, readCell } from './foreign-figure.js';
import { headingsOf } from './foreign-headings.js';
import { cellOf, type Line, linesOf, partsOf } from './foreign-parts.js';
import { take } from './records.js';
import { oneLine } from './shape.js';
import { placeIn } from './source.js';

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
  const records = source && (await readCsvRecords(source, commonDelimiter(source.text), issues));
  if (!records) return undefined;
  const { headings, headingAt, above, body } = headingsOf(records, named.columns);
  const start = headingAt ?? placeIn(source, 0, Number.POSITIVE_INFINITY);
  const columns = columnsOf(headings, body, named.columns, start, issues);
  if (issues.length > 0) return undefined;

  const lines = linesOf(body, columns, headings.length, issues);
  const parts = partsOf(lines, named.total, issues);
  const roles = FIGURE_ROLES.filter((role) => columns[role] !== undefined);
  const read = [...parts.rows, ...parts.rest, ...parts.total];
  const cells = roles.flatMap((role) => read.flatMap((line) => cellOf(line, columns, role) ?? []));
  const dialect = dialectOf(cells.map(({ value }) => bareOf(value).text));
  reportMissing(parts.rows, columns, headings, issues);
  const row = (line: Line, isPart: boolean) => rowOf(line, columns, headings, dialect, isPart, issues);
  const rows = parts.rows.map((line) => row(line, true));
  const [rest, total] = [parts.rest, parts.total].map(([line]) => line && row(line, false));
  checkWeights(rows, issues);
  if (issues.length === 0 && !canBeTried(rows, total)) issues.push(issue('table-without-figures', {}, start));
  if (issues.length > 0) return undefined;
  const heading = (role: 'name' | FigureRole) => {
    const index = columns[role];
    return index === undefined ? [] : [[role, headings[index] || String(index + 1)]];
  };
  return {
    headings: Object.fromEntries((['name', ...FIGURE_ROLES] as const).flatMap(heading)),
    headingLine: headingAt?.line,
    rows,
    rest,
    total,
    whole: wholeOf(rows, cells),
    aside: [...above, ...parts.aside.map(({ record }) => record)].map(asideOf),
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
    if (kindOf(cell) === 'missing' || (!isPart && kindOf(cell) !== 'figure')) return [];
    const figure = readCell(cell, role, headings[index] || String(index + 1), dialect, issues);
    return figure ? [[role, figure]] : [];
  });
  return { name: line.name, at, ...Object.fromEntries(figures) };
}

/** One issue a column for figures that are said to be missing: a statistic may have hundreds. Issue: missing-mark. */
function reportMissing(
  rows: readonly Line[],
  columns: Columns,
  headings: readonly string[],
  issues: Issue[],
): void {
  for (const role of FIGURE_ROLES) {
    const cells = rows.flatMap((line) => cellOf(line, columns, role) ?? []);
    const missing = cells.filter((cell) => kindOf(cell) === 'missing');
    const [first] = missing;
    if (!first) continue;
    const column = headings[columns[role] ?? 0] || String((columns[role] ?? 0) + 1);
    issues.push(issue('missing-mark', { column, text: first.value.trim(), rows: missing.length }, first.at));
  }
}

/** Weights, or percentages in their place, may be neither negative nor all zero. */
function checkWeights(rows: readonly ForeignRow[], issues: Issue[]): void {
  for (const role of ['weight', 'percent'] as const) {
    const figures = rows.flatMap((row) => (row[role] ? [{ name: row.name, figure: row[role] }] : []));
    for (const { name, figure } of figures.filter(({ figure }) => figure.value.numerator < 0n)) {
      issues.push(issue('negative-weight', { name, weight: figure.value }, figure.at));
    }
    const first = figures[0]?.figure;
    if (first && figures.every(({ figure }) => figure.value.numerator === 0n)) {
      issues.push(issue('all-weights-zero', {}, first.at));
    }
  }
}

/** Whether anything follows from anything else: a sum from its rows, percentages from weights, amounts from either. */
function canBeTried([row]: readonly ForeignRow[], total: ForeignRow | undefined): boolean {
  if (!row) return false;
  const has = FIGURE_ROLES.filter((role) => row[role] !== undefined);
  return has.length > 1 || has.some((role) => total?.[role] !== undefined);
}

/** Percentages are parts of 100, unless they are written as parts of 1. */
function wholeOf(rows: readonly ForeignRow[], cells: readonly Located<string>[]) {
  const added = sum(rows.flatMap(({ percent }) => percent?.value ?? []));
  const hasMark = cells.some(({ value }) => bareOf(value).unit === '%');
  return rational(!hasMark && compare(added, rational(2n)) < 0 ? 1n : 100n);
}

function asideOf(record: CsvRecord): ForeignTable['aside'][number] {
  const texts = record.map(({ value }) => oneLine(value)).filter((text) => text !== '');
  return { text: texts.join(' '), at: record[0]?.at as Place };
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
