import { groupedBy } from '../../kernel/by-party.js';
import { fold } from '../../kernel/identity.js';
import { toExact } from '../../kernel/number.js';
import type { ForeignTable, PrintedFigure, TableColumn } from '../../text/foreign/foreign.js';
import type { Audit, Repeated, Verdict } from './findings.js';

/** The names that several rows have. */
export function repeatedNames({ rows, columns }: ForeignTable): Repeated[] {
  const numbers = columns.filter((column) => tellsApart(column, rows));
  const told = rows.map(({ others = '' }, row) =>
    [fold(others), ...numbers.map(({ cells }) => shown(cells[row]))].join('\n'),
  );
  return [...groupedBy([...rows.entries()], ([, { name }]) => fold(name)).values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      name: group[0]?.[1].name ?? '',
      places: group.map(([, { at }]) => at),
      isTold: new Set(group.map(([row]) => told[row])).size === group.length,
    }));
}

/** Whether a column of numbers tells rows of one name apart: the code of a sex, or a year. Few numbers, each once of each name. */
function tellsApart({ column, cells }: TableColumn, rows: ForeignTable['rows']): boolean {
  const all = cells.map(shown);
  const pairs = new Set(rows.map(({ name }, row) => `${fold(name)}\n${all[row]}`));
  const few = new Set(all).size;
  return column.kind === 'figure' && few > 1 && 2 * few <= rows.length && pairs.size === rows.length;
}

function shown(cell: PrintedFigure | undefined): string {
  return cell ? toExact(cell.value) : '';
}

/**
 * What the findings say together: wrong if anything is; else right only if every row and every column with figures was read and
 * tested. Below headings that may be a row of figures nothing is refuted.
 */
export function verdictOf(audit: Omit<Audit, 'verdict'>, { unread }: ForeignTable): Verdict {
  const { sums, misprints, checks, shares, rulings, repeated, untested } = audit;
  const isDoubtful = unread.some(({ kind }) => kind === 'heading');
  const isOff =
    repeated.some(({ isTold }) => !isTold) ||
    misprints.length > 0 ||
    sums.some(({ isRight, isDisturbed }) => !isRight && !isDisturbed) ||
    [...checks, ...shares].some(({ deviating }) => deviating.length > 0) ||
    rulings.some(({ state }) => state === 'deviating');
  if (isOff && !isDoubtful) return 'inconsistent';
  return unread.length + untested.length + repeated.length === 0 ? 'consistent' : 'incomplete';
}
