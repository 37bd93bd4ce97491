import { FIGURE_ROLES, type FigureRole, type ForeignRow, type ForeignTable } from '../core/foreign.js';
import { type Issue, issue, type Located, type Place } from '../core/issue.js';
import { compare, rational, sum } from '../core/number.js';
import { fold } from '../core/party.js';
import { type CsvRecord, readCsvRecords } from './csv.js';
import { type Dialect, dialectOf } from './figure.js';
import { type Folder, readSource } from './files.js';
import { type Columns, columnsOf, type NamedColumns } from './foreign-columns.js';
import { bareOf, kindOf, readCell } from './foreign-figure.js';
import { headingsOf } from './foreign-headings.js';
import { take } from './records.js';
import { oneLine } from './shape.js';
import { placeIn } from './source.js';

/** What the user says about a table: its columns, and what its row of sums is called. */
export interface Named {
  readonly columns: NamedColumns;
  readonly total?: Located<string>;
}

/** What a row of sums, a part of them, and what rounding left are called. */
const TOTAL = /^(summa|summor|summering|totalt?|totalsumma|totals?|sums?|s:a|samtliga|tot)(?![\p{L}\p{N}])/iu;
const SUBTOTAL = /^(delsumma|delsummor|subtotal|varav|därav)(?![\p{L}\p{N}])/iu;
const REST = /^(öresutjämning|öresavrundning|avrundning|rounding)(?![\p{L}\p{N}])/iu;

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
  const row = (line: Line, isPart: boolean) => rowOf(line, columns, headings, dialect, isPart, issues);
  const rows = parts.rows.map((line) => row(line, true));
  const [rest, total] = [parts.rest, parts.total].map(([line]) => line && row(line, false));
  if (rows.length === 0 && issues.length === 0) issues.push(issue('table-without-figures', {}, start));
  checkWeights(rows, issues);
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

/** A record of the table's body, and what it is called. */
interface Line {
  readonly record: CsvRecord;
  readonly name: string;
  readonly hasFigures: boolean;
}

/** The records by name. Issue: csv-row-length for cells beyond the headings, as of decimal commas without quotes. */
function linesOf(body: readonly CsvRecord[], columns: Columns, width: number, issues: Issue[]): Line[] {
  return body.map((record) => {
    const beyond = record.slice(width).find(({ value }) => value.trim() !== '');
    if (beyond) issues.push(issue('csv-row-length', { expected: width, found: record.length }, beyond.at));
    const own = columns.name === undefined ? '' : (record[columns.name]?.value.trim() ?? '');
    const text = record.find((cell) => kindOf(cell) === 'text')?.value.trim() ?? '';
    const chosen = FIGURE_ROLES.flatMap((role) => cellOf({ record }, columns, role) ?? []);
    return {
      record,
      name: oneLine(own || text),
      hasFigures: chosen.some((cell) => kindOf(cell) === 'figure' || kindOf(cell) === 'missing'),
    };
  });
}

interface Parts {
  readonly rows: readonly Line[];
  readonly rest: readonly Line[];
  readonly total: readonly Line[];
  readonly aside: readonly Line[];
}

/**
 * Tells parts from sums and from what only stands near the table. Lines after the sum are none of its parts, unless the
 * sum stands first. Issues: several-totals, not-in-table.
 */
function partsOf(lines: readonly Line[], named: Located<string> | undefined, issues: Issue[]): Parts {
  const figures = lines.filter(({ hasFigures }) => hasFigures);
  const isNamed = ({ name }: Line) => named !== undefined && fold(name) === fold(named.value);
  const worded = figures.filter(({ name }) => TOTAL.test(name));
  const unnamed = figures.slice(-1).filter(({ name }) => name === '');
  const totals = named ? figures.filter(isNamed) : worded.length > 0 ? worded : unnamed;
  const [total, second] = totals;
  if (named && !total) issues.push(issue('not-in-table', { text: named.value, known: [] }, named.at));
  if (second) {
    const facts = { names: totals.map(({ name }) => name) };
    issues.push(issue('several-totals', facts, second.record[0]?.at as Place));
  }
  const end = total === undefined || total === figures[0] ? figures.length : figures.indexOf(total);
  const isSum = (line: Line) => line === total || worded.includes(line) || SUBTOTAL.test(line.name);
  const inside = figures.slice(0, end).filter((line) => !isSum(line));
  const rest = inside.filter(({ name }) => REST.test(name)).slice(0, 1);
  const rows = inside.filter((line) => !rest.includes(line));
  const used = [...rows, ...rest, ...(total ? [total] : [])];
  return { rows, rest, total: total ? [total] : [], aside: lines.filter((line) => !used.includes(line)) };
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
    if (!isPart && kindOf(cell) !== 'figure') return [];
    const figure = readCell(cell, headings[index] || String(index + 1), dialect, issues);
    return figure ? [[role, figure]] : [];
  });
  return { name: line.name, at, ...Object.fromEntries(figures) };
}

function cellOf({ record }: Pick<Line, 'record'>, columns: Columns, role: FigureRole) {
  const index = columns[role];
  return index === undefined ? undefined : record[index];
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
