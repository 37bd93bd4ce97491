import { each, type Outcome, soFar } from '../../kernel/outcome.js';
import { beyondHeadings, type GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import type { Columns } from './columns.js';
import { isHeadingAgain } from './heading-row.js';
import { kindOf } from './kind.js';
import { FIGURE_ROLES, type FigureRole } from './roles.js';

/** A record of the table's body, and what it is called. */
export interface Line {
  readonly record: GridRow;
  readonly name: string;
  readonly hasFigures: boolean;
  /** The text that stands alone above it, as the name of a part of the table. */
  readonly section?: string;
}

/** The records by name. Issue: csv-row-length for cells beyond the headings, as of decimal commas without quotes. */
export function linesOf(
  body: readonly GridRow[],
  columns: Columns,
  headings: readonly string[],
): Outcome<Line[]> {
  const hasRoles = FIGURE_ROLES.some((role) => columns[role] !== undefined);
  let section: string | undefined;
  return each(body, (record) => {
    if (isAlone(record)) section = textOf(record);
    const own = columns.name === undefined ? '' : (record[columns.name]?.value.trim() ?? '');
    const text = record.find((cell) => kindOf(cell) === 'text')?.value.trim() ?? '';
    const chosen = hasRoles
      ? FIGURE_ROLES.flatMap((role) => cellOf({ record }, columns, role) ?? [])
      : record;
    const line = {
      record,
      name: oneLine(own || text || (columns.name === undefined ? (record[0]?.value ?? '') : '')),
      hasFigures:
        !isHeadingAgain(record, headings) &&
        chosen.some((cell) => ['figure', 'missing', 'unread'].includes(kindOf(cell))),
      section,
    };
    return soFar(line, beyondHeadings(record, headings.length));
  });
}

/** Whether a record is a text in its first column and nothing else. */
function isAlone([first, ...others]: GridRow): boolean {
  return first !== undefined && kindOf(first) === 'text' && others.every((cell) => kindOf(cell) === 'blank');
}

/** A row that is the sum of some of the others, as each of its figures says. */
export interface Whole {
  readonly line: Line;
  readonly of: readonly Line[];
}

/** Rows that are parts of one above them, and make the whole of it. */
export interface Pieces {
  readonly of: Line;
  readonly lines: readonly Line[];
}

/** The records by what they are to the table. */
export interface Parts {
  readonly rows: readonly Line[];
  readonly rest: readonly Line[];
  readonly total: readonly Line[];
  /** Sums of some of the rows, or sums of such sums. */
  readonly wholes: readonly Whole[];
  /** Rows whose code makes them sums of rows below it, which do not make them: more may belong to them than is there. */
  readonly open: readonly Whole[];
  /** Rows that are called sums, or wholes of parts, and that those do not make. */
  readonly wrong: readonly Whole[];
  readonly pieces: readonly Pieces[];
  /** Rows that are parties, for no name says that they are sums, though in a column they are the sum of those by them. */
  readonly sumLike: readonly Whole[];
  readonly aside: readonly Line[];
}

/** The cell of a line in the column of a role. */
export function cellOf({ record }: Pick<Line, 'record'>, columns: Columns, role: FigureRole) {
  const index = columns[role];
  return index === undefined ? undefined : record[index];
}

/** A record as one text. */
export function textOf(record: GridRow): string {
  const texts = record.map(({ value }) => oneLine(value));
  return texts.filter((text) => text !== '').join(' ');
}
