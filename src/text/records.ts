import { fold, nameMeant } from '../kernel/identity.js';
import { type Issue, issue, type Located, type Outcome, type Place } from '../kernel/issue.js';
import { readCsv } from './csv.js';
import { type Folder, readSource } from './files.js';
import { nearest } from './nearest.js';
import type { Path, Places } from './path.js';
import { records as recordsSchema } from './shape.js';
import { placeIn } from './source.js';
import { readYaml } from './yaml.js';

/** One row of a table of data, by field: from CSV or from a YAML list of maps, which say the same. */
export interface DataRecord {
  readonly fields: ReadonlyMap<string, Located<string>>;
  readonly at: Place;
}

/** The fields that a table may have; every record must have the required ones, filled in. */
export interface Fields {
  readonly required: readonly string[];
  readonly optional: readonly string[];
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
  issues: Issue[],
  named?: Place,
): Promise<DataTable | undefined> {
  const source = take(readSource(folder, name, named), issues);
  if (!source) return undefined;
  if (/\.ya?ml$/i.test(name)) {
    const yaml = await readYaml(source, recordsSchema, issues);
    return (
      yaml && { records: recordsAt([], yaml.value, yaml.place, fields, issues), at: placeIn(source, 0, 1) }
    );
  }
  const table = await readCsv(source, issues);
  if (!table) return undefined;
  const before = issues.length;
  const known = [...fields.required, ...fields.optional];
  const header = table.header.map(({ value, at }) => ({ value: nameMeant(value, known) ?? value, at }));
  checkNames(header, fields, issues);
  const at = placeIn(source, 0, header.length === 0 ? 1 : Number.POSITIVE_INFINITY);
  const columns = new Set(header.map(({ value }) => value));
  issues.push(...missing(fields, columns).map((column) => issue('missing-column', { column }, at)));
  if (issues.length > before) return undefined;
  const records = table.records.map((record) => {
    const named = record.map(({ value, at }, i): [string, Located<string>] => {
      const field = header[i]?.value ?? '';
      return [field, { value, at: { ...at, field } }];
    });
    return { fields: new Map(named), at: record[0]?.at ?? at };
  });
  return { records: filledIn(records, fields, issues), at };
}

/** Reads a table that stands as a list of maps at a path of a YAML file. Issues as `readTable`. */
export function recordsAt(
  path: Path,
  list: readonly Readonly<Record<string, unknown>>[],
  place: Places,
  fields: Fields,
  issues: Issue[],
): DataRecord[] {
  const records = list.map((map, i): DataRecord => {
    const names = Object.keys(map).map((value) => ({ value, at: place([...path, i, value], 'key') }));
    checkNames(names, fields, issues);
    const at = place([...path, i]);
    issues.push(
      ...missing(fields, new Set(Object.keys(map))).map((field) => issue('missing-field', { field }, at)),
    );
    const located = Object.entries(map).flatMap(([field, value]): [string, Located<string>][] => {
      const valueAt = place([...path, i, field]);
      if (typeof value === 'string') return [[field, { value, at: valueAt }]];
      issues.push(issue('wrong-type', { expected: 'text' }, valueAt));
      return [];
    });
    return { fields: new Map(located), at };
  });
  return filledIn(records, fields, issues);
}

/** The value of an outcome; its issues go to the others. */
export function take<T>(result: Outcome<T>, issues: Issue[]): T | undefined {
  if (result.ok) return result.value;
  issues.push(...result.issues);
  return undefined;
}

function checkNames(
  names: readonly Located<string>[],
  { required, optional }: Fields,
  issues: Issue[],
): void {
  const known = [...required, ...optional];
  const seen = new Set<string>();
  for (const { value, at } of names) {
    if (seen.has(value)) issues.push(issue('duplicate-field', { field: value }, at));
    else if (!known.includes(value)) {
      issues.push(issue('unknown-field', { field: value, known, suggestion: nearest(value, known) }, at));
    }
    seen.add(value);
  }
}

function missing({ required }: Fields, found: ReadonlySet<string>): string[] {
  return required.filter((field) => !found.has(field));
}

/** The records whose required fields are filled in; each empty one is an issue at its own place. */
function filledIn(records: readonly DataRecord[], { required }: Fields, issues: Issue[]): DataRecord[] {
  return records.filter(({ fields }) => {
    const empty = required.filter((field) => isEmpty(fields.get(field)));
    for (const field of empty) issues.push(issue('empty-field', { field }, fields.get(field)?.at as Place));
    return empty.length === 0 && required.every((field) => fields.has(field));
  });
}

/** Nothing, or nothing that anybody sees. */
function isEmpty(text: Located<string> | undefined): boolean {
  return text !== undefined && fold(text.value) === '';
}
