import type { Issue, Place } from '../../kernel/issue.js';
import { cellAt, type Grid, type GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import type { NamedColumns } from './columns.js';
import type { DecimalMark } from './form.js';
import { headingsOf } from './headings.js';
import { holdsFigure } from './kind.js';
import { type Marks, marksOf } from './marks.js';
import { mixedUnits } from './mixed-units.js';
import { type Profile, profileOf } from './profile.js';
import { statedUnit, unitInTitle } from './units.js';

/** A column as it is read: what it holds, in what unit and period, and with which decimal mark. */
export interface ForeignColumn extends Profile {
  readonly marks: Marks;
  /** Nothing tells what its figures are: 1,234 may be a thousand, and 0,125 beside 37,5 % more than a tenth. */
  readonly ambiguous?: Issue;
  /** None of its figures can be read, whatever their marks. */
  readonly isMixed?: boolean;
}

/** A table taken apart: its headings, what stands above and below them, and what each column holds. */
export interface HeadedGrid {
  readonly headings: readonly string[];
  /** Where the headings stand, else where the table begins. */
  readonly at: Place;
  readonly hasHeadings: boolean;
  /** The first row, when it may be headings as well as figures. */
  readonly doubtful?: GridRow;
  readonly above: readonly GridRow[];
  /** What stands above, as one text. */
  readonly title: string;
  readonly body: readonly GridRow[];
  readonly profiles: readonly Profile[];
}

/** Takes a table apart, by the headings that the user names where there are such; once for the same names. */
export function headedGrid(grid: Grid, named: NamedColumns): HeadedGrid {
  const known = HEADED.get(grid);
  const headed = known?.named === named ? known.headed : takenApart(grid, named);
  HEADED.set(grid, { named, headed });
  return headed;
}

/** Tables that were taken apart, by what names. */
const HEADED = new WeakMap<Grid, { readonly named: NamedColumns; readonly headed: HeadedGrid }>();

function takenApart({ rows, isHeaded = false, at }: Grid, named: NamedColumns): HeadedGrid {
  const { headings, headingAt, above, doubtful, body } = headingsOf(rows, named);
  const title = titleOf(above, body, headings);
  const profiles = headings.map((heading, index) => profileOf(heading, index, body, title));
  return {
    headings,
    at: headingAt ?? at,
    hasHeadings: headingAt !== undefined,
    doubtful: isHeaded ? undefined : doubtful,
    above,
    title,
    body,
    profiles,
  };
}

/** The columns with their decimal marks, from the rows of parties and those of sums. */
export function foreignColumns(
  profiles: readonly Profile[],
  rows: readonly GridRow[],
  sums: readonly GridRow[],
  said: DecimalMark | undefined,
): ForeignColumn[] {
  const figures = profiles.filter(({ isFigures }) => isFigures);
  const cellsOf = (of: readonly GridRow[], index: number) =>
    of.map((row) => row[index]).filter((cell) => cell !== undefined);
  const cells = figures.map((profile) => ({
    profile,
    rows: cellsOf(rows, profile.index),
    sums: cellsOf(sums, profile.index),
  }));
  const { marks, issues } = marksOf(cells, said);
  const mixed = new Map(cells.map((column) => [column.profile.index, mixedUnits(column)]));
  return profiles.map((profile) => {
    const ofUnits = mixed.get(profile.index);
    return {
      ...profile,
      marks: marks.get(profile.index) ?? 'mixed',
      ambiguous: ofUnits ?? issues.get(profile.index),
      isMixed: ofUnits !== undefined,
    };
  });
}

/** What stands above a table, and the unit that a line below its figures or its corner says they are in, as one text. */
export function titleOf(
  above: readonly GridRow[],
  body: readonly GridRow[],
  [corner = '']: readonly string[],
): string {
  const below = body.slice(1 + body.findLastIndex((row) => row.some(holdsFigure)));
  // `Belopp i tkr` in the corner, above the names.
  const inCorner = body.some((row) => holdsFigure(cellAt(row, 0))) ? undefined : unitInTitle(corner);
  const units = [
    ...below.map((row) => statedUnit(row.map(({ value }) => oneLine(value)).join(' '))),
    inCorner,
  ];
  return [
    ...above.filter((row) => !isComment(row)).flatMap((row) => row.map(({ value }) => oneLine(value))),
    ...units.flatMap((unit) => unit?.id ?? []),
  ].join('. ');
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
