import { fold, nameMeant } from '../kernel/identity.js';
import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { andThen, issuesOf, map, type Outcome, outcome, soFar } from '../kernel/outcome.js';
import { asField, type Fields } from '../text/field.js';
import type { Folder } from '../text/files.js';
import { isComment } from '../text/foreign/profiled.js';
import { beyondHeadings, type Grid, type GridRow } from '../text/grid.js';
import { openGrid } from '../text/open.js';
import { type DataRecord, fieldsNamed, readTable, writtenCell } from '../text/tables.js';
import { filled, type Row, type Table } from './rows.js';

/**
 * The rows of a table, whose fields are named in a file by the first row that names two of them. What stands above it, and comments,
 * are passed over, and said. A Swedish word for a field is a fault, and the rows below it are read all the same. `needed`: sets of
 * fields of which one is a column. Issues: those of the file, unknown-field, missing-column, duplicate-field, csv-row-length.
 */
export async function rowsOf(
  table: Table,
  fields: Fields,
  folder: Folder,
  needed: readonly (readonly string[])[] = [],
): Promise<Outcome<Row[]>> {
  if (!('value' in table)) return outcome(table.map(recordRow));
  const { value: file, at } = table;
  if (/\.ya?ml$/i.test(file))
    return map(await readTable(folder, file, fields, at), ({ records }) => records.map(recordRow));
  const grid = await openGrid(folder, { file }, at);
  return andThen(grid, (found) => gridRows(found, { file, fields, needed }, folder));
}

interface Headed {
  readonly file: string;
  readonly fields: Fields;
  readonly needed: readonly (readonly string[])[];
}

function gridRows({ rows, at }: Grid, { file, fields, needed }: Headed, { remarks }: Folder): Outcome<Row[]> {
  const meant = fieldsMeant(fields);
  const isHeader = (row: GridRow) => row.filter(({ value }) => meant.has(fold(value))).length > 1;
  const told = rows.filter((row) => !isComment(row));
  const [header = [], ...body] = told.slice(Math.max(0, told.findIndex(isHeader)));
  const width = header.findLastIndex(isFilled) + 1;
  const passed = rows.length - body.length - 1;
  if (passed > 0) remarks.push({ code: 'rows-passed-over', facts: { file, rows: passed } });
  const columns = header
    .slice(0, width)
    .map((heading, column) => ({ heading, column }))
    .filter(({ heading, column }) => isFilled(heading) || body.some((row) => isFilled(row[column])));
  const headings = columns.map(({ heading }) => heading);
  const issues = headingIssues(headings, header[0]?.at ?? at, fields, needed);
  // What a heading is nearly spelt as may not be what its column holds.
  const isGuessed = (one: Issue) =>
    one.code === 'unknown-field' && one.facts.suggestion !== undefined && !meant.has(fold(one.facts.field));
  if (issues.some((one) => one.code === 'missing-column' || isGuessed(one))) return { ok: false, issues };
  const places = new Map(
    columns.map(({ heading: { value }, column }) => [meant.get(fold(value)) ?? value, column]),
  );
  return soFar(
    body.map((cells) => new CellsOfRow(cells, places)),
    [...issues, ...body.flatMap((cells) => (cells.length > width ? beyondHeadings(cells, width) : []))],
  );
}

function isFilled(cell: Located<string> | undefined): boolean {
  return filled(cell) !== undefined;
}

/** The faults of headings, those of fields of which one is needed among them. */
function headingIssues(
  headings: readonly Located<string>[],
  at: Place,
  fields: Fields,
  needed: Headed['needed'],
): Issue[] {
  const stray = issuesOf(fieldsNamed(headings, at, fields));
  const named = headings.map(({ value }) => nameMeant(value, Object.keys(fields)));
  const suggested = stray.map((one) => (one.code === 'unknown-field' ? one.facts.suggestion : undefined));
  const lacking = needed.filter((some) => !some.some((one) => [...named, ...suggested].includes(one)));
  return [...stray, ...lacking.map(([column = '']) => issue('missing-column', { columns: [column] }, at))];
}

/** The fields by how their names and their Swedish words fold. */
function fieldsMeant(fields: Fields): ReadonlyMap<string, string> {
  const all = Object.entries(fields).map(([name, field]) => [
    fold(asField(field).about?.().word ?? name),
    name,
  ]);
  return new Map([...all, ...Object.keys(fields).map((name) => [fold(name), name])] as [string, string][]);
}

/** A row of cells, which tells its place when asked: few of many are ever told of. */
class CellsOfRow implements Row {
  readonly #cells: GridRow;
  readonly #places: ReadonlyMap<string, number>;

  constructor(cells: GridRow, places: ReadonlyMap<string, number>) {
    this.#cells = cells;
    this.#places = places;
  }

  get at(): Place {
    return nth(this.#cells, 0).at;
  }

  cell(field: string): Located<string> | undefined {
    const cell = this.#cells[this.#places.get(field) ?? this.#cells.length];
    return cell && filled(writtenCell(cell));
  }
}

function recordRow({ fields, at }: DataRecord): Row {
  return { at, cell: (field) => filled(fields.get(field)) };
}
