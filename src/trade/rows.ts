import type { Located, Place } from '../kernel/issue.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { Reader } from '../text/field.js';
import type { DataRecord } from '../text/tables.js';

/** Where a table stands: in a file of any kind that is read, or in the agreement itself. */
export type Table = Located<string> | readonly DataRecord[];

/** A row of a table, wherever it stands. */
export interface Row {
  readonly at: Place;
  /** What stands in a field; undefined when that is nothing. */
  cell(field: string): Located<string> | undefined;
}

/** A cell in which something stands. */
export function filled(cell: Located<string> | undefined): Located<string> | undefined {
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
