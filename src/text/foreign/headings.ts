import { fold } from '../../kernel/identity.js';
import type { Place } from '../../kernel/issue.js';
import type { GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import type { NamedColumns } from './columns.js';
import {
  areYearsAlone,
  goesOn,
  hasNumbers,
  isHeading,
  isLoneHeading,
  namesRows,
  tellsBoth,
  tellsItsYears,
} from './heading-row.js';
import { holdsFigure, kindOf } from './kind.js';
import { withLabels } from './labels.js';

/** A file taken apart: what stands above the headings, the headings, and what stands below them. */
export interface Headings {
  readonly headings: readonly string[];
  /** Undefined when no row is one of headings. */
  readonly headingAt?: Place;
  readonly above: readonly GridRow[];
  /** The row of headings that may as well be one of figures that look like years; or one of figures that is called as headings are: `Kommun;24`. */
  readonly doubtful?: GridRow;
  readonly body: readonly GridRow[];
}

/**
 * Finds the headings: the row that has one the user names, else the first row of texts just above figures. Rows of texts
 * above it belong to it; a heading that spans several columns stands in the first of them.
 */
export function headingsOf(written: readonly GridRow[], named: NamedColumns): Headings {
  const records = withLabels(written);
  const wanted = Object.values(named).flatMap(({ value }) =>
    /^\s*(\d+|-)\s*$/.test(value) ? [] : [fold(value)],
  );
  const isWanted = ({ value }: GridRow[number]) => wanted.includes(fold(value));
  const byName = wanted.length === 0 ? -1 : records.findIndex((record) => record.some(isWanted));
  const lowestText = records.findIndex((_, i) => isHeadingAt(records, i) && isBodyBelow(records, i));
  const told = byName >= 0 ? byName : lastHeading(records, lowestText);
  const last = told >= 0 && areYearsAlone(records[told + 1]) ? told + 1 : told;
  // Not with its parts as arguments, for a file has more rows than a call may have.
  const width = records.reduce(
    (most, record) => (record.length > most ? Math.max(most, lastFilled(record)) : most),
    0,
  );
  if (last < 0)
    return { headings: Array(width).fill(''), above: [], doubtful: calledAsHeading(records), body: records };
  let first = last;
  const isAbove = (row: GridRow | undefined) => (isHeading(row) && !hasNumbers(row)) || areYearsAlone(row);
  while (isAbove(records[first - 1])) first--;
  const rows = records.slice(first, last + 1);
  const lowest = records[last] ?? [];
  const count = rows.reduce((most, row) => Math.max(most, lastFilled(row)), 0);
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
    doubtful: byName < 0 && !areYearsAlone(lowest) && !tellsItsYears(lowest) ? lowest : undefined,
    body: records.slice(last + 1),
  };
}

/**
 * The last of the rows of texts that is one of headings: the first that tells both who and how much, when those below it tell
 * nothing of the kind. What stands there is a party without a figure.
 */
function lastHeading(records: readonly GridRow[], last: number): number {
  let told = last;
  while (told > 0 && isHeading(records[told - 1])) told--;
  while (told < last && !tellsBoth(records[told])) told++;
  const below = records.slice(told + 1, last + 1);
  return below.some(goesOn) ? last : told;
}

/** Headings, and below others only when their years and numbers, if they have any, cannot be figures. */
function isHeadingAt(records: readonly GridRow[], i: number): boolean {
  const record = records[i];
  if (!record || !isHeading(record)) return record !== undefined && isLoneHeading(record);
  return !isHeading(records[i - 1]) || (tellsItsYears(record) && !hasNumbers(record));
}

/** Whether figures follow, or the name of a part of the table and then figures. */
function isBodyBelow(records: readonly GridRow[], i: number): boolean {
  const [only, ...more] = (records[i + 1] ?? []).filter((cell) => kindOf(cell) !== 'blank');
  const isSection = only !== undefined && only === records[i + 1]?.[0] && more.length === 0;
  return isBodyAt(records, i + 1) || (isSection && kindOf(only) === 'text' && isBodyAt(records, i + 2));
}

/** A name and something in place of a figure. */
function isBodyAt(records: readonly GridRow[], i: number): boolean {
  const record = records[i] ?? [];
  return !isHeadingAt(records, i) && record.some((cell) => /figure|missing|unread/.test(kindOf(cell)));
}

/** The first row of figures, when no other is called what headings call the parties: `Kommun;24`, but not `Kommun;24` beside `Region;30`. */
function calledAsHeading(records: readonly GridRow[]): GridRow | undefined {
  const [first, ...others] = records.filter((row) => row.some(holdsFigure));
  const called = (row: GridRow = []) => fold(row.find((cell) => kindOf(cell) === 'text')?.value ?? '');
  const isOther = (row: GridRow) => called(row) !== called(first) && namesRows(called(row));
  return namesRows(called(first)) && !others.some(isOther) ? first : undefined;
}

/** The text above a column, or the one to the left of it that spans it. */
function spanning(row: GridRow, column: number): string {
  for (let i = column; i >= 1; i--) if (textAt(row, i) !== '') return textAt(row, i);
  return column === 0 ? textAt(row, 0) : '';
}

function textAt(row: GridRow, column: number): string {
  return oneLine(row[column]?.value ?? '');
}

/** How many columns a record fills. */
function lastFilled(record: GridRow): number {
  return record.findLastIndex(({ value }) => value.trim() !== '') + 1;
}
