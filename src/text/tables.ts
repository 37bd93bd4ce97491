import { fold, nameMeant } from '../kernel/identity.js';
import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import { compare, ONE, toDecimal } from '../kernel/number.js';
import {
  andThen,
  each,
  fail,
  failed,
  follow,
  map,
  type Outcome,
  outcome,
  soFar,
  withIssues,
} from '../kernel/outcome.js';
import { type CsvTable, readCsv } from './csv.js';
import { asField, type Field, type Fields, withoutMisnamed } from './field.js';
import { type Folder, readAnyText, readSource } from './files.js';
import { beyondHeadings, type Grid, type GridCell, type GridRow } from './grid.js';
import { bareAmount } from './kronor.js';
import { isMap, type Node } from './node.js';
import { anyText, followed, list, located, type Reader } from './readers.js';
import { placeIn } from './source.js';
import { unknownField } from './unknown-field.js';
import { readYaml } from './yaml.js';

/** One row of a table of data, by field: from CSV or from a YAML list of maps, which say the same. */
export interface DataRecord {
  readonly fields: ReadonlyMap<string, Located<string>>;
  readonly at: Place;
}

/** A table of data, and where its fields are named. */
export interface DataTable {
  readonly records: readonly DataRecord[];
  readonly at: Place;
}

/**
 * Reads a table from a file, CSV or YAML by its extension. Issues, all of them: those of reading the file,
 * unknown-field, missing-column or missing-field, empty-field, duplicate-field, wrong-type; unreadable-file when
 * another file names it, at `named`.
 */
export async function readTable(
  folder: Folder,
  name: string,
  fields: Fields,
  named?: Place,
): Promise<Outcome<DataTable>> {
  const isYaml = /\.ya?ml$/i.test(name);
  const source = isYaml ? readSource(folder, name, named) : await readAnyText(folder, name, named);
  if (!source.ok) return failed(source);
  if (!isYaml)
    return follow(await readCsv(source.value), (table) => {
      const end = table.header.length === 0 ? 1 : Number.POSITIVE_INFINITY;
      return tableOf(table, placeIn(source.value, 0, end), fields);
    });
  const read = await readYaml(source.value, recordsWith(fields));
  return map(read, (records) => ({ records, at: placeIn(source.value, 0, 1) }));
}

/** Reads a table that stands as a list of maps. Issues as `readTable`. `others` says what columns are that it does not know so far. */
export function recordsWith(fields: Fields, others?: Field<unknown>): Reader<DataRecord[]> {
  const said = Object.entries(fields).map(([name, field]): [string, Field<unknown>] => {
    const { isOptional, ...one } = asField(field);
    return [name, { ...one, isOptional, mayBeEmpty: isOptional }];
  });
  const row = Object.assign((node: Node) => recordOf(node, fields), {
    fields: Object.fromEntries(said),
    others,
  });
  return followed(list(row), (records) => filledIn(records, fields));
}

function recordOf(node: Node, fields: Fields): Outcome<DataRecord> {
  if (!isMap(node)) return fail('wrong-type', { expected: 'map' }, node.at);
  const names = [...node.value].map(([value, { nameAt }]) => ({ value, at: nameAt }));
  const stray = strayNames(names, fields);
  const lacking = missing(fields, names).map((field) => issue('missing-field', { field }, node.at));
  const cells = each(node.value, ([name, { node: cell }]) =>
    map(located(anyText.read)(cell), (text) => [name, text] as const),
  );
  return withIssues(
    map(cells, (named) => ({ fields: new Map(named), at: node.at })),
    withoutMisnamed([...stray, ...lacking], stray),
  );
}

/** A table as it came, without what stands above the first row that has every heading it must. */
export function belowTitle(grid: Grid, fields: Fields): Grid {
  const known = Object.keys(fields);
  const start = grid.rows.findIndex((row) => {
    const names = row.map(({ value, at }) => ({ value: nameMeant(value, known) ?? value, at }));
    return missing(fields, names).length === 0;
  });
  return { ...grid, rows: grid.rows.slice(Math.max(0, start)) };
}

/**
 * A table of data as it stands in a grid, its headings in the first row; a figure has the exact value of its cell. Issues as
 * `readTable`, and csv-row-length: nothing else is said of a row that is too long.
 */
export function gridTable({ rows, at }: Grid, fields: Fields): Outcome<DataTable> {
  const [header = [], ...below] = rows;
  const width = header.findLastIndex(({ value }) => value.trim() !== '') + 1;
  // Where the headings are none of it, what stands beyond them tells nothing.
  const isHeaded = missing(fields, header).length < required(fields).length;
  const beyond = (row: GridRow) => (isHeaded ? beyondHeadings(row, width) : []);
  const records = below.filter((row) => beyond(row).length === 0);
  const cells = records.map((row) =>
    header.slice(0, width).map((_, i) => {
      const cell = row[i];
      return cell ? writtenCell(cell) : { value: '', at: row[0]?.at ?? at };
    }),
  );
  const table = tableOf({ header: header.slice(0, width), records: cells }, header[0]?.at ?? at, fields);
  return withIssues(table, below.flatMap(beyond));
}

/** A cell as it would be written: a figure by its exact value, in thousands or another currency where its text says so. */
export function writtenCell(cell: GridCell): Located<string> {
  if (!cell.figure) return cell;
  const { value, decimals } = cell.figure;
  // With three decimals it could be taken for thousands.
  const digits = toDecimal(value, decimals === 3 ? 4 : decimals);
  const { figure, kronor, currency } = bareAmount(cell.value);
  const isInKronor = currency === undefined && compare(kronor, ONE) === 0;
  return { value: isInKronor ? digits : `${digits} ${cell.value.replace(figure, '').trim()}`, at: cell.at };
}

function tableOf(table: CsvTable, at: Place, fields: Fields): Outcome<DataTable> {
  const { header, records } = withoutEmptyEnd(table);
  return andThen(fieldsNamed(header, at, fields), (names) => {
    const named = records.map((record): DataRecord => {
      const cells = record.map(({ value, at: cellAt }, i): [string, Located<string>] => {
        const field = names[i] ?? '';
        return [field, { value, at: { ...cellAt, field } }];
      });
      return { fields: new Map(cells), at: record[0]?.at ?? at };
    });
    return map(filledIn(named, fields), (filled) => ({ records: filled, at }));
  });
}

/** The fields that the headings of a table name, in their order. Issues: unknown-field, duplicate-field, missing-column. */
export function fieldsNamed(
  header: readonly Located<string>[],
  at: Place,
  fields: Fields,
): Outcome<readonly string[]> {
  const known = Object.keys(fields);
  const names = header.map(({ value, at }) => ({ value: nameMeant(value, known) ?? value, at }));
  const lacks = missing(fields, names);
  const stray = meantByElimination(strayNames(names, fields), lacks);
  const lacking = lacks.map((column) => issue('missing-column', { columns: [column] }, at));
  const isOther = stray.every((one) => one.code === 'unknown-field' && one.facts.suggestion === undefined);
  // A table of which nothing is known is of another kind: each of its headings need not be told.
  if (isOther && stray.length === names.length && lacks.length > 1)
    return fail('missing-column', { columns: lacks }, at);
  return outcome(
    names.map(({ value }) => value),
    withoutMisnamed([...stray, ...lacking], stray),
  );
}

/** The table without the columns at its end that hold nothing at all: a spreadsheet leaves them behind. */
function withoutEmptyEnd({ header, records }: CsvTable): CsvTable {
  const isEmpty = (column: number) =>
    [header, ...records].every((row) => (row[column]?.value ?? '').trim() === '');
  const width = header.findLastIndex((_, column) => !isEmpty(column)) + 1;
  return { header: header.slice(0, width), records: records.map((row) => row.slice(0, width)) };
}

/** Faults of which a single unknown name is taken for the single column that is missing, when it resembles none. */
function meantByElimination(stray: readonly Issue[], lacking: readonly string[]): readonly Issue[] {
  const [only, ...others] = lacking;
  const unknown = stray.filter((one) => one.code === 'unknown-field');
  if (only === undefined || others.length > 0 || unknown.length !== 1) return stray;
  return stray.map((one) =>
    one.code === 'unknown-field' && one.facts.suggestion === undefined
      ? issue('unknown-field', { ...one.facts, suggestion: only }, one.at)
      : one,
  );
}

/** The faults of names that stand twice, or that no field has. */
function strayNames(names: readonly Located<string>[], fields: Fields): Issue[] {
  const seen = new Set<string>();
  return names.flatMap(({ value, at }) => {
    const isSeen = seen.has(value);
    seen.add(value);
    if (isSeen) return [issue('duplicate-field', { field: value }, at)];
    return Object.hasOwn(fields, value) ? [] : [unknownField(value, fields, at)];
  });
}

/** The fields that every record must have, filled in. */
function required(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => (asField(field).isOptional ? [] : [name]));
}

function missing(fields: Fields, names: readonly Located<string>[]): string[] {
  return required(fields).filter((field) => names.every(({ value }) => value !== field));
}

/** The records whose required fields are filled in; each empty one is an issue at its own place. */
function filledIn(records: readonly DataRecord[], columns: Fields): Outcome<DataRecord[]> {
  const needed = required(columns);
  const isEmpty = (text: Located<string> | undefined) => text !== undefined && fold(text.value) === '';
  const issues = records.flatMap(({ fields }) =>
    needed
      .filter((field) => isEmpty(fields.get(field)))
      .map((field) => issue('empty-field', { field }, (fields.get(field) as Located<string>).at)),
  );
  return soFar(
    records.filter(({ fields }) => needed.every((field) => fields.has(field) && !isEmpty(fields.get(field)))),
    issues,
  );
}
