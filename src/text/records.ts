import { fold } from '../kernel/identity.js';
import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import { type Outcome, soFar, valueIn } from '../kernel/outcome.js';
import type { Folder } from './files.js';
import { nearest } from './nearest.js';
import type { Path, Places } from './path.js';
import { type DataRecord, type DataTable, type Fields, readTable as tableIn } from './tables.js';

export type { DataRecord, Fields } from './tables.js';

/** @deprecated for `readTable` of tables.ts */
export async function readTable(
  folder: Folder,
  name: string,
  fields: Fields,
  issues: Issue[],
  named?: Place,
): Promise<DataTable | undefined> {
  const read = await tableIn(folder, name, fields, named);
  if (!read.ok) issues.push(...read.issues);
  return valueIn(read);
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
  if (!result.ok) issues.push(...result.issues);
  return valueIn(result);
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

/** The outcome of what pushes its issues. */
export async function given<T>(
  read: (issues: Issue[]) => Promise<T | undefined> | T | undefined,
): Promise<Outcome<T>> {
  const issues: Issue[] = [];
  const value = await read(issues);
  return value === undefined ? { ok: false, issues } : soFar(value, issues);
}
