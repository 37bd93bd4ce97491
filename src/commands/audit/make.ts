import { absolute, compare, multiply, type Rational, rational, subtract } from '../../kernel/number.js';
import type { NamedColumns } from '../../text/foreign/columns.js';
import type { ForeignTable, TableColumn } from '../../text/foreign/foreign.js';
import type { Check } from './checks/check.js';
import { lineChecks } from './checks/lines.js';
import { makesWhole, type ShareCheck, shareChecks } from './checks/shares.js';
import { isFigures, subtotalChecks, sumChecks } from './checks/sums.js';
import { type Complete, canBeKey, completeColumns, isShareColumn } from './complete.js';
import type { Audit, Untested } from './findings.js';
import { orApart } from './rule/apart.js';
import { columnsIn } from './rule/key.js';
import { type Ruling, rulingOf } from './rule/search.js';
import { repeatedNames, verdictOf } from './verdict.js';

/** What the user says of a table: the unit of its amounts, who is too small to share, and its columns. */
export interface AuditAsked {
  readonly unit?: Rational;
  readonly threshold?: Rational;
  readonly named?: NamedColumns;
}

/**
 * Recomputes somebody else's table: whether its rows make its sums, whether its columns follow from each other, and by which key and rounding
 * its amounts were made.
 * Law: a table made by a rule is recognised as made by it; an amount changed by one unit is noticed; a table with figures
 * that were not read or not tested is never consistent; a column that has nothing to do with the others refutes nothing.
 */
export function auditTable(table: ForeignTable, { unit, threshold, named = {} }: AuditAsked = {}): Audit {
  const complete = completeColumns(table);
  const [checks, shares] = likelier(lineChecks(table), shareChecks(table));
  const isMade = ({ of }: Complete, test?: Check['test']) =>
    checks.some((one) => one.column === of && (test === undefined || one.test === test));
  const keys = complete.filter((one) => canBeKey(one) && mayBeKey(one.of, named) && !isMade(one));
  const targets = complete.filter((one) => isShared(one.of, named) && !isMade(one, 'across'));
  const found = {
    sums: [...sumChecks(table), ...subtotalChecks(table)],
    misprints: table.columns.filter(({ misprint }) => misprint !== undefined),
    checks,
    shares,
    wholes: complete.filter(
      (one) => isShareColumn(one.of) && one.values.length > 1 && makesWhole(one, table.whole),
    ),
    rulings: settled(
      targets.map((target) => {
        const searched = rulingOf(table, target, keys, { unit, threshold });
        const ruling = threshold ? searched : orApart(searched, target, { keys, whole: table.whole, unit });
        // What follows from a price refutes no key, however near it comes; nor does an instalment, which takes what the others left.
        const isOpen = ruling.state !== 'known' && (isMade(target) || isInstalment(target.of, checks));
        return isOpen ? { ...ruling, state: 'undecided' as const, found: [] } : ruling;
      }),
    ),
    repeated: repeatedNames(table),
  };
  const untested = table.columns.flatMap((column): Untested[] => {
    const why = whyUntested(column, found, table);
    return why ? [{ column, why }] : [];
  });
  const told = { ...found, untested };
  return { ...told, verdict: verdictOf(told, table) };
}

/** A column that follows exactly from one thing in every line does not follow from another where some are wrong. */
function likelier(lines: readonly Check[], shares: readonly ShareCheck[]) {
  const isLikely = (one: Check) =>
    one.deviating.length === 0 ||
    ![...lines, ...shares].some(
      ({ column, deviating, isExact }) => column === one.column && deviating.length === 0 && isExact,
    );
  return [lines.filter(isLikely), shares.filter(isLikely)] as const;
}

/** Whether a column is one of several that make a sum, row by row alike but for a unit for each of them. */
function isInstalment(column: TableColumn, checks: readonly Check[]): boolean {
  return checks.some(({ test, of, deviating }) => {
    if (test !== 'across' || deviating.length > 0 || !of.includes(column)) return false;
    return column.cells.every((cell, row) =>
      of.every(({ cells }) => {
        const other = cells[row];
        if (!cell || !other) return cell === other;
        const most = multiply(cell.step, rational(BigInt(of.length)));
        return compare(absolute(subtract(cell.value, other.value)), most) <= 0;
      }),
    );
  });
}

/** A key that makes the money of one year is not that of another's, however near it comes. */
function settled(rulings: readonly Ruling[]): Ruling[] {
  const known = new Set(
    rulings.flatMap(({ state, found }) =>
      state === 'known' ? found.flatMap(({ key }) => columnsIn(key)) : [],
    ),
  );
  const isOther = ({ state, found }: Ruling) =>
    state === 'doubtful' && found.some(({ key }) => columnsIn(key).some((column) => known.has(column)));
  return rulings.map((one) => (isOther(one) ? { ...one, state: 'undecided', found: [] } : one));
}

/** Whether a column may be a key: what the user names, else every column. */
function mayBeKey(column: TableColumn, { weight, percent }: NamedColumns): boolean {
  const said = isShareColumn(column) ? percent : weight;
  return said === undefined || column.role === (isShareColumn(column) ? 'percent' : 'weight');
}

/** Whether a column is shared out: money, or what the user or what is left says. */
function isShared(column: TableColumn, { amount }: NamedColumns): boolean {
  if (amount !== undefined || column.role === 'amount') return column.role === 'amount';
  return column.column.kind === 'amount' && column.role !== 'weight';
}

/** Why nothing was tested of a column; undefined when something was, or when it holds no figures. */
function whyUntested(
  column: TableColumn,
  { sums, checks, shares, wholes, rulings }: Pick<Audit, 'sums' | 'checks' | 'shares' | 'wholes' | 'rulings'>,
  { total }: ForeignTable,
): Untested['why'] | undefined {
  if (!column.isRead || !isFigures(column) || column.misprint) return undefined;
  const isDoubtful =
    shares.some((one) => one.isDoubtful && one.column === column) ||
    rulings.some((one) => one.state === 'doubtful' && one.column === column);
  if (isDoubtful) return 'doubtful';
  if (rulings.some((one) => one.state === 'apart' && one.column === column)) return 'apart';
  if (sums.some((one) => one.isDisturbed && one.column === column)) return 'disturbed';
  const hasOtherTotal = column.isAdditive && column.total && !sums.some((one) => one.column === column);
  if (hasOtherTotal && !isShareColumn(column)) return column.hasMissing ? 'missing' : 'other-total';
  const followed = [...checks, ...shares.filter(({ isDoubtful }) => !isDoubtful)];
  const settled = rulings.filter(({ state }) => ['known', 'deviating', 'within'].includes(state));
  const isTested =
    sums.some((one) => one.column === column) ||
    wholes.some(({ of }) => of === column) ||
    followed.some((one) => one.column === column || one.of.includes(column)) ||
    settled.some(
      (one) => one.column === column || one.found.some(({ key }) => columnsIn(key).includes(column)),
    );
  if (isTested) return undefined;
  if (column.hasMissing || column.cells.includes(undefined)) return 'missing';
  if (column.total) return 'other-total';
  return total && column.isAdditive ? 'empty-total' : 'no-total';
}
