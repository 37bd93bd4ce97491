import type { Located, Place } from '../../kernel/issue.js';
import type { GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import { isTotal } from '../sum-rows.js';
import type { FoundColumns } from './columns.js';
import type { TableColumn, Unread } from './foreign.js';
import { isHeadingAgain } from './heading-row.js';
import { endsInFigure, holdsFigure, holdsNumber, kindOf, yearOf } from './kind.js';
import { type Line, type Parts, textOf } from './parts.js';
import type { Profile } from './profile.js';
import { isComment } from './profiled.js';
import { FIGURE_ROLES } from './roles.js';

/** Lines that stand outside the table, and what its columns are. */
export interface Surroundings {
  readonly headings: readonly string[];
  readonly above: readonly GridRow[];
  /** Headings that may be a row of figures. */
  readonly doubtful?: GridRow;
}

/**
 * Everything with figures that was not read: columns that were taken for nothing, and lines that were taken for no part
 * of the table. Names, codes, dates and notes have none, however many digits they have.
 */
export function unreadOf(
  found: FoundColumns,
  parts: Parts,
  { headings, above, doubtful }: Surroundings,
  told: readonly TableColumn[],
): Unread[] {
  const columns = found.profiles.flatMap((profile) =>
    told[profile.index]?.isRead ? [] : unreadColumn(profile, found, parts, told[profile.index]?.fault),
  );
  const end = parts.rows.at(-1)?.record[0]?.at.line ?? 0;
  const isInside = (row: GridRow) => isHeadingAgain(row, headings) && (row[0]?.at.line ?? end) < end;
  const outside = [...above, ...parts.aside.map(({ record }) => record)].filter(
    (row) => !isComment(row) && !isInside(row),
  );
  const rows = outside.filter((record) => hasFigures(record, found));
  const headed = (doubtful ? [doubtful] : []).map((record) => unreadRow(record, 'heading'));
  return [...columns, ...headed, ...rows.map((record) => unreadRow(record, 'row'))];
}

/** A column that was not read, by the first of its cells that cannot be, else by the first with a figure. */
function unreadColumn(
  profile: Profile,
  { columns }: FoundColumns,
  parts: Parts,
  fault: Located<string> | undefined,
): Unread[] {
  const { index, heading, isIdentity } = profile;
  const cellsOf = (lines: readonly Line[]) => lines.flatMap(({ record }) => record[index] ?? []);
  const [rows, sums] = [cellsOf([...parts.rows, ...parts.rest]), cellsOf(parts.total)];
  const isName = index === columns.name;
  if (!isName && Object.values(columns).includes(index)) return [];
  const isFigure = isName ? endsInFigure : holdsFigure;
  // Nobody adds up codes: with a sum below them they are figures.
  const figures = [...(isIdentity ? [] : rows), ...sums].filter(isFigure);
  const [first] = fault ? [fault] : figures.length > 0 || isName ? figures : alike(rows);
  if (!first) return [];
  const number = index + 1;
  return [
    { kind: 'column', name: heading || String(number), number, text: oneLine(first.value), at: first.at },
  ];
}

/** Texts that differ in nothing but a number of some size: figures behind a word that nobody knows. Some may look like years. */
function alike(cells: GridRow): GridRow {
  const wordsOf = ({ value }: GridRow[number]) => value.replace(/[\d\s.,]+/g, ' ').trim();
  const numbers = cells.filter(holdsNumber);
  const [words, others] = new Set(numbers.map(wordsOf));
  const same = cells.filter((cell) => /\d/.test(cell.value) && wordsOf(cell) === words);
  return others === undefined && same.length > 1 ? numbers : [];
}

const YEAR = /\b(19|20)\d\d\b/g;

/** Whether a line outside the table has figures beside its name, is nothing but one, or is or ends in one that a sentence tells. */
function hasFigures(record: GridRow, { columns, profiles }: FoundColumns): boolean {
  const filled = record.filter((cell) => kindOf(cell) !== 'blank');
  if (filled.every((cell) => yearOf(cell) !== undefined)) return false;
  const taken = FIGURE_ROLES.flatMap((role) => columns[role] ?? []);
  return record.some((cell, index) => {
    if (profiles[index]?.isIdentity) return false;
    if (index !== columns.name) return holdsFigure(cell) || (taken.includes(index) && holdsNumber(cell));
    if (kindOf(cell) === 'figure') return holdsFigure(cell);
    if (endsInFigure(cell)) return true;
    return isTotal(cell.value) && /\s\d/.test(cell.value.replace(YEAR, ''));
  });
}

function unreadRow(record: GridRow, kind: 'row' | 'heading'): Unread {
  const first = record.find(({ value }) => value.trim() !== '');
  return { kind, name: oneLine(first?.value ?? ''), text: textOf(record), at: record[0]?.at as Place };
}
