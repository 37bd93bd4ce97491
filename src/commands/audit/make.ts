import { nth } from '../../kernel/nth.js';
import type { Rational } from '../../kernel/number.js';
import type { NamedColumns } from '../../text/foreign/columns.js';
import type { ForeignTable, TableColumn } from '../../text/foreign/foreign.js';
import type { Check } from './checks/check.js';
import { lineChecks } from './checks/lines.js';
import { blamed } from './checks/prices.js';
import { makesWhole, type ShareCheck, shareChecks } from './checks/shares.js';
import { isFigures, type SumCheck, subtotalChecks, sumChecks } from './checks/sums.js';
import { completeColumns, isShareColumn, isToldKey } from './complete.js';
import type { Audit, Untested } from './findings.js';
import { orApart } from './rule/apart.js';
import { columnsIn } from './rule/key.js';
import { type Ruling, rulingOf } from './rule/search.js';
import { settledBy, targetsOf, unitsOfParts } from './targets.js';
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
  const rulings = settled(
    targetsOf(complete, checks, named).flatMap((target) => {
      const { of, keys } = target;
      const mirrors = shares.filter((one) => one.of.includes(of.of)).map(({ column }) => column);
      const units = [unit, ...(unit ? [] : unitsOfParts(target))];
      const searched = units.map((one) => rulingOf(table, of, keys, { unit: one, threshold }));
      const place = Math.max(
        0,
        searched.findIndex(({ state }) => state === 'known'),
      );
      const first = nth(searched, place);
      const ruling = threshold
        ? first
        : orApart(first, of, { keys, mirrors, whole: table.whole, unit: units[place] });
      return settledBy(ruling, target, checks);
    }),
  );
  const isKnown = (column: TableColumn) =>
    rulings.some((one) => one.column === column && one.state === 'known');
  const found = {
    sums: [...sumChecks(table).filter((one) => !isToldBy(one, checks)), ...subtotalChecks(table)],
    misprints: table.columns.filter(({ misprint }) => misprint !== undefined),
    shares,
    wholes: complete.filter(
      (one) => isShareColumn(one.of) && one.values.length > 1 && makesWhole(one, table.whole),
    ),
    rulings,
    checks: checks.map((one) => blamed(one, table, isKnown)),
    repeated: repeatedNames(table),
  };
  const untested = table.columns.flatMap((column): Untested[] => {
    const why = whyUntested(column, found, table);
    return why ? [{ column, why }] : [];
  });
  const told = { ...found, untested };
  return { ...told, verdict: verdictOf(told, table) };
}

/** Whether a total is told already not to be what it follows from: the difference of two others. */
function isToldBy({ column, isRight }: SumCheck, checks: readonly Check[]): boolean {
  const own = checks.flatMap((one) => (one.column === column ? one.deviating : []));
  return !isRight && own.some(({ printed }) => printed === column.total);
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

/** Whether money was shared by what a column is told to count, so that percentages beside them would be the shares of those: that they make the whole tells nothing of a row. */
function isByAColumn({ state, found: [first] }: Ruling): boolean {
  return state === 'known' && first !== undefined && columnsIn(first.key).some(isToldKey);
}

/** Why nothing was tested of a column, or nothing of its rows where others tell what they would be; undefined when something was, or when it holds no figures. */
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
  const isMissing = column.hasMissing || column.cells.includes(undefined);
  if (hasOtherTotal && !isShareColumn(column)) return isMissing ? 'missing' : 'other-total';
  const followed = [...checks, ...shares.filter(({ isDoubtful }) => !isDoubtful)];
  const settled = rulings.filter(({ state }) => ['known', 'deviating', 'within'].includes(state));
  const isInRows =
    followed.some((one) => one.column === column || one.of.includes(column)) ||
    settled.some(
      (one) => one.column === column || one.found.some(({ key }) => columnsIn(key).includes(column)),
    );
  if (isInRows) return undefined;
  if (wholes.some(({ of }) => of === column) && rulings.some(isByAColumn)) return 'other-shares';
  const isTested = sums.some((one) => one.column === column) || wholes.some(({ of }) => of === column);
  if (isTested) return undefined;
  if (isMissing) return 'missing';
  if (column.total) return 'other-total';
  return total && column.isAdditive ? 'empty-total' : 'no-total';
}
