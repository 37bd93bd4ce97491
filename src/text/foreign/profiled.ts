import type { Issue } from '../../kernel/issue.js';
import type { Grid, GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import { isSubtotal, isTotal } from '../sum-rows.js';
import type { NamedColumns } from './columns.js';
import type { DecimalMark } from './form.js';
import { headingsOf } from './headings.js';
import { kindOf } from './kind.js';
import { type Marks, marksOf } from './marks.js';
import { type Profile, profileOf, surest } from './profile.js';

/** A column as it is read: what it holds, in what unit and period, and with which decimal mark. */
export interface ForeignColumn extends Profile {
  readonly marks: Marks;
  /** Nothing tells what its figures are: 1,234 may be a thousand. */
  readonly ambiguous?: Issue;
}

/** A table's columns and rows, whatever it is used for. */
export interface ProfiledGrid {
  readonly headings: readonly string[];
  /** The line of the headings; undefined when the table has none. */
  readonly headingLine?: number;
  readonly columns: readonly ForeignColumn[];
  /** The column that names the rows: the first of texts when no heading says which; undefined without any. */
  readonly name?: ForeignColumn;
  /** Titles and notes above the headings. */
  readonly above: readonly GridRow[];
  /** The rows of parties, in their order. */
  readonly body: readonly GridRow[];
  /** Rows that are called sums, or parts of a row. */
  readonly totals: readonly GridRow[];
  /** Rows without any figure: notes. */
  readonly notes: readonly GridRow[];
}

/**
 * Profiles a table that somebody else made: finds its headings, what each column holds, which rows are parties and which
 * are sums or notes. No issues: a column whose figures can be read in two ways has its own (`ambiguous`).
 */
export function profiledGrid(grid: Grid, said: DecimalMark | undefined = undefined): ProfiledGrid {
  const { headings, headingAt, above, body } = headingsOf(grid.rows, NOTHING_NAMED);
  const profiles = headings.map((heading, index) => profileOf(heading, index, body, titleOf(above)));
  const [named] = surest(
    'name',
    profiles.filter(({ isTexts }) => isTexts),
  );
  const nameOf = (row: GridRow) => oneLine(row[named?.index ?? 0]?.value ?? '');
  const isNote = (row: GridRow) => isComment(row) || !row.some((cell) => isFigureLike(cell));
  const lines = body.filter((row) => !isNote(row));
  const isSum = (row: GridRow) => isTotal(nameOf(row)) || isSubtotal(nameOf(row));
  const rows = lines.filter((row) => !isSum(row));
  const totals = lines.filter(isSum);
  const columns = foreignColumns(profiles, rows, totals, said).map((column) =>
    column.index === named?.index ? { ...column, kind: 'name' as const } : column,
  );
  return {
    headings,
    headingLine: headingAt?.line,
    columns,
    ...(named && { name: columns[named.index] }),
    above,
    body: rows,
    totals,
    notes: body.filter(isNote),
  };
}

const NOTHING_NAMED: NamedColumns = {};

/** The columns with their decimal marks, from the rows of parties and those of sums. */
export function foreignColumns(
  profiles: readonly Profile[],
  rows: readonly GridRow[],
  sums: readonly GridRow[],
  said: DecimalMark | undefined,
): ForeignColumn[] {
  const figures = profiles.filter(({ isFigures }) => isFigures);
  const cellsOf = (of: readonly GridRow[], index: number) => of.flatMap((row) => row[index] ?? []);
  const { marks, issues } = marksOf(
    figures.map((profile) => ({
      profile,
      rows: cellsOf(rows, profile.index),
      sums: cellsOf(sums, profile.index),
    })),
    said,
  );
  return profiles.map((profile) => ({
    ...profile,
    marks: marks.get(profile.index) ?? 'mixed',
    ambiguous: issues.get(profile.index),
  }));
}

/** What stands above a table, as one text. */
export function titleOf(above: readonly GridRow[]): string {
  return above
    .filter((row) => !isComment(row))
    .flatMap((row) => row.map(({ value }) => oneLine(value)))
    .join(' ');
}

/** Whether a row is a comment of its file. */
export function isComment(row: GridRow): boolean {
  return (
    row
      .find(({ value }) => value.trim() !== '')
      ?.value.trimStart()
      .startsWith('#') === true
  );
}

function isFigureLike(cell: GridRow[number]): boolean {
  return ['figure', 'missing', 'unread'].includes(kindOf(cell));
}
