import { fold } from '../core/identity.js';
import type { Place } from '../core/issue.js';
import type { CsvRecord } from './csv.js';
import type { NamedColumns } from './foreign-columns.js';
import { kindOf } from './foreign-figure.js';
import { oneLine } from './shape.js';

/** A file taken apart: what stands above the headings, the headings, and what stands below them. */
export interface Headings {
  readonly headings: readonly string[];
  /** Undefined when no row is one of headings. */
  readonly headingAt?: Place;
  readonly above: readonly CsvRecord[];
  readonly body: readonly CsvRecord[];
}

/**
 * Finds the headings: the row that has one the user names, else the first row of texts just above figures. Rows of texts
 * above it belong to it; a heading that spans several columns stands in the first of them.
 */
export function headingsOf(records: readonly CsvRecord[], named: NamedColumns): Headings {
  const wanted = Object.values(named).flatMap(({ value }) =>
    /^\s*(\d+|-)\s*$/.test(value) ? [] : [fold(value)],
  );
  const byName = records.findIndex((record) => record.some(({ value }) => wanted.includes(fold(value))));
  const last =
    byName >= 0 ? byName : records.findIndex((record, i) => isHeading(record) && isBody(records[i + 1]));
  const width = Math.max(0, ...records.map(lastFilled));
  if (last < 0) return { headings: Array(width).fill(''), above: [], body: records };
  let first = last;
  while (first > 0 && isHeading(records[first - 1])) first--;
  const rows = records.slice(first, last + 1);
  const lowest = records[last] ?? [];
  const count = Math.max(...rows.map(lastFilled));
  const headings = Array.from({ length: count }, (_, column) =>
    rows
      .map((row) => (row === lowest ? textAt(row, column) : spanning(row, column)))
      .filter((text, i, all) => text !== '' && all.indexOf(text) === i)
      .join(' '),
  );
  return {
    headings,
    headingAt: lowest.find(({ value }) => value.trim() !== '')?.at,
    above: records.slice(0, first),
    body: records.slice(last + 1),
  };
}

/** Two texts or more, and no figures but years. */
function isHeading(record: CsvRecord | undefined): boolean {
  const filled = (record ?? []).filter((cell) => kindOf(cell) !== 'blank');
  const texts = filled.filter((cell) => kindOf(cell) === 'text');
  const isYear = (text: string) => /^(19|20)\d\d$/.test(text.trim());
  return (
    filled.length >= 2 &&
    texts.length > 0 &&
    filled.every((cell) => texts.includes(cell) || isYear(cell.value))
  );
}

/** A name and something in place of a figure. */
function isBody(record: CsvRecord | undefined): boolean {
  return (
    record !== undefined && !isHeading(record) && record.some((cell) => /figure|missing/.test(kindOf(cell)))
  );
}

/** The text above a column, or the one to the left of it that spans it. */
function spanning(row: CsvRecord, column: number): string {
  for (let i = column; i >= 1; i--) if (textAt(row, i) !== '') return textAt(row, i);
  return column === 0 ? textAt(row, 0) : '';
}

function textAt(row: CsvRecord, column: number): string {
  return oneLine(row[column]?.value ?? '');
}

/** How many columns a record fills. */
function lastFilled(record: CsvRecord): number {
  return record.findLastIndex(({ value }) => value.trim() !== '') + 1;
}
