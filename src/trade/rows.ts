import type { Located, Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { andThen, fail, follow, map, type Outcome, outcome, soFar } from '../kernel/outcome.js';
import type { Fields, Reader } from '../text/field.js';
import type { Folder } from '../text/files.js';
import { beyondHeadings, isComment } from '../text/foreign/profiled.js';
import type { Grid, GridRow } from '../text/grid.js';
import { openGrid } from '../text/open.js';
import { type DataRecord, fieldsNamed, readTable, writtenCell } from '../text/tables.js';

/** Where a table stands: in a file of any kind that is read, or in the agreement itself. */
export type Table = Located<string> | readonly DataRecord[];

/** A row of a table, wherever it stands. */
export interface Row {
  readonly at: Place;
  /** What stands in a field; undefined when that is nothing. */
  cell(field: string): Located<string> | undefined;
}

/**
 * The rows of a table, whose fields are named by its first row in a file. Comments are passed over, and said. Issues: those of
 * the file, unknown-field, missing-column, duplicate-field, csv-row-length.
 */
export async function rowsOf(table: Table, fields: Fields, folder: Folder): Promise<Outcome<Row[]>> {
  if (!('value' in table)) return outcome(table.map(recordRow));
  const { value: file, at } = table;
  if (/\.ya?ml$/i.test(file))
    return map(await readTable(folder, file, fields, at), ({ records }) => records.map(recordRow));
  return andThen(await openGrid(folder, { file }, at), (grid) => gridRows(grid, fields, file, folder));
}

function gridRows({ rows, at }: Grid, fields: Fields, file: string, { remarks }: Folder): Outcome<Row[]> {
  const told = rows.filter((row) => !isComment(row));
  const [header = [], ...body] = told;
  const width = header.findLastIndex(({ value }) => value.trim() !== '') + 1;
  const passed = rows.length - told.length;
  if (passed > 0) remarks.push({ code: 'rows-passed-over', facts: { file, rows: passed } });
  return follow(fieldsNamed(header.slice(0, width), header[0]?.at ?? at, fields), (names) => {
    const places = new Map(names.map((name, i) => [name, i]));
    return soFar(
      body.map((cells) => new CellsOfRow(cells, places)),
      body.flatMap((cells) => (cells.length > width ? beyondHeadings(cells, width) : [])),
    );
  });
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

function filled(cell: Located<string> | undefined): Located<string> | undefined {
  return cell && cell.value.trim() !== '' ? cell : undefined;
}

/** What a field of a row says. Issues: empty-field where nothing stands there, and those of the reader. */
export function said<T>(row: Row, field: string, read: Reader<T>): Outcome<T> {
  const cell = row.cell(field);
  return cell ? inField(read(cell), field) : fail('empty-field', { field }, { ...row.at, field });
}

/** The same of a field that may be empty. */
export function saidIfAny<T>(row: Row, field: string, read: Reader<T>): Outcome<T | undefined> {
  const cell = row.cell(field);
  return cell ? inField(read(cell), field) : NOTHING;
}

const NOTHING = outcome(undefined);

function inField<T>(read: Outcome<T>, field: string): Outcome<T> {
  if (read.ok) return read;
  return { ...read, issues: read.issues.map((one) => ({ ...one, at: { ...one.at, field } })) };
}

/** The same reader, which remembers what texts say: the names, prices and days of many rows are few. */
export function remembering<T>(read: Reader<T>): Reader<T> {
  const known = new Map<string, Outcome<T>>();
  return (node) => {
    const text = node.value;
    const before = typeof text === 'string' ? known.get(text) : undefined;
    if (before) return before;
    const found = read(node);
    if (found.ok && typeof text === 'string') known.set(text, found);
    return found;
  };
}
