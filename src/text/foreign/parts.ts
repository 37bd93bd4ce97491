import { isSame } from '../../kernel/identity.js';
import { issue, type Located, type Place } from '../../kernel/issue.js';
import { each, type Outcome, soFar } from '../../kernel/outcome.js';
import type { GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import { isSubtotal, isTotal } from '../sum-rows.js';
import type { Columns } from './columns.js';
import { FIGURE_ROLES, type FigureRole } from './foreign.js';
import { kindOf } from './kind.js';

/** What the row of what rounding left is called. */
const REST = /^(öresutjämning|öresavrundning|avrundning|rounding)(?![\p{L}\p{N}])/iu;

/** A record of the table's body, and what it is called. */
export interface Line {
  readonly record: GridRow;
  readonly name: string;
  readonly hasFigures: boolean;
}

/** The records by name. Issue: csv-row-length for cells beyond the headings, as of decimal commas without quotes. */
export function linesOf(body: readonly GridRow[], columns: Columns, width: number): Outcome<Line[]> {
  const hasRoles = FIGURE_ROLES.some((role) => columns[role] !== undefined);
  return each(body, (record) => {
    const beyond = record.slice(width).filter(({ value }) => value.trim() !== '');
    const [fault] = beyond.map(({ at }) =>
      issue('csv-row-length', { expected: width, found: record.length }, at),
    );
    const own = columns.name === undefined ? '' : (record[columns.name]?.value.trim() ?? '');
    const text = record.find((cell) => kindOf(cell) === 'text')?.value.trim() ?? '';
    const chosen = hasRoles
      ? FIGURE_ROLES.flatMap((role) => cellOf({ record }, columns, role) ?? [])
      : record;
    const line = {
      record,
      name: oneLine(own || text || (columns.name === undefined ? (record[0]?.value ?? '') : '')),
      hasFigures: chosen.some((cell) => ['figure', 'missing', 'unread'].includes(kindOf(cell))),
    };
    return soFar(line, fault ? [fault] : []);
  });
}

/** The records by what they are to the table. */
export interface Parts {
  readonly rows: readonly Line[];
  readonly rest: readonly Line[];
  readonly total: readonly Line[];
  readonly aside: readonly Line[];
}

/**
 * Tells parts from sums and from what only stands near the table. Lines after the sum are none of its parts, unless the
 * sum stands first. Issues: several-totals, not-in-table.
 */
export function partsOf(lines: readonly Line[], named: Located<string> | undefined): Outcome<Parts> {
  const figures = lines.filter(({ hasFigures }) => hasFigures);
  const isNamed = ({ name }: Line) => named !== undefined && isSame(name, named.value);
  const worded = figures.filter(({ name }) => isTotal(name));
  const unnamed = figures.slice(-1).filter(({ name }) => name === '');
  const totals = named ? figures.filter(isNamed) : worded.length > 0 ? worded : unnamed;
  const [total] = totals;
  const names = totals.map(({ name }) => name);
  const several = totals
    .slice(1, 2)
    .map(({ record }) => issue('several-totals', { names }, record[0]?.at as Place));
  const absent = named && !total ? [issue('not-in-table', { text: named.value, known: [] }, named.at)] : [];
  const end = total === undefined || total === figures[0] ? figures.length : figures.indexOf(total);
  const isSum = (line: Line) => line === total || worded.includes(line) || isSubtotal(line.name);
  const inside = figures.slice(0, end).filter((line) => !isSum(line));
  const rest = inside.filter(({ name }) => REST.test(name)).slice(0, 1);
  const rows = inside.filter((line) => !rest.includes(line));
  const used = [...rows, ...rest, ...(total ? [total] : [])];
  const aside = lines.filter((line) => !used.includes(line));
  return soFar({ rows, rest, total: total ? [total] : [], aside }, [...several, ...absent]);
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
