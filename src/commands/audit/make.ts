import type { Rational } from '../../kernel/number.js';
import type { ForeignTable, TableColumn } from '../../text/foreign/foreign.js';
import { FIGURE_ROLES, type FigureRole } from '../../text/foreign/roles.js';
import { openAcross } from './across.js';
import { readAmounts } from './amounts.js';
import { type Column, type Made, type Reading, readPercents } from './column.js';
import { otherColumns, type SumCheck, sumOf } from './sums.js';
import { isUndecided, type Repeated, repeatedNames, untestedRoles, type Verdict } from './verdict.js';

/** What is right and wrong in somebody else's table. */
export interface Audit {
  /** One for each column with a printed sum that was tested. */
  readonly sums: readonly SumCheck[];
  /** Columns whose sum is printed with marks that make no figure of it. */
  readonly misprints: readonly TableColumn[];
  /** Undefined when the table has no percentages, or no weights to make them of. */
  readonly percents?: Reading;
  /** Undefined when the table has no amounts, or nothing to make them of. */
  readonly amounts?: Reading;
  readonly repeated: readonly Repeated[];
  /**
   * Columns that were read, but that nothing could be tested against: of those with a role, and of the others; and those
   * that are called sums of the columns beside them and are not.
   */
  readonly untested: readonly FigureRole[];
  readonly untestedOthers: readonly TableColumn[];
  readonly verdict: Verdict;
}

/**
 * Recomputes somebody else's table: whether its rows make its sums, its weights its percentages, and its weights (or
 * percentages) its amounts, by which rules of rounding.
 * Law: a table made by a rule is recognised as made by it; an amount changed by one unit is noticed; a table with figures
 * that were not read or not tested is never consistent.
 * Requires: no weight or percentage negative, and neither all zero.
 */
export function auditTable(table: ForeignTable, unit?: Rational): Audit {
  const { rows, whole } = table;
  const column = (role: FigureRole): Column | undefined => {
    const figures = rows.map((row) => row[role]).filter((figure) => figure !== undefined);
    return figures.length > 0 ? figures : undefined;
  };
  const [weights, percents, amounts] = FIGURE_ROLES.map(column);
  const settled = (role: FigureRole, reading: Made | undefined) =>
    reading && { ...reading, isUndecided: isUndecided(reading, role, table) };
  const percentReading = settled('percent', weights && percents && readPercents(percents, weights, whole));
  const total = table.total?.amount;
  const making = { weights, percents, whole, total, rest: table.rest?.amount, unit };
  const amountReading = settled('amount', amounts && readAmounts(amounts, making));
  const sums = FIGURE_ROLES.flatMap((role) => sumOf(role, table));
  const others = otherColumns(table);
  const misprints = table.columns.filter(({ misprint }) => misprint !== undefined);
  const untested = untestedRoles(table, sums, [
    ['percent', percentReading],
    ['amount', amountReading],
  ]);
  const found = {
    sums: [...sums, ...others.sums],
    misprints,
    percents: percentReading,
    amounts: amountReading,
  };
  const across = openAcross(table.columns).filter((one) => !others.untested.includes(one));
  const untestedOthers = [...others.untested, ...across];
  const told = { ...found, repeated: repeatedNames(table), untested, untestedOthers };
  return { ...told, verdict: verdictOf(told, table) };
}

function verdictOf(audit: Omit<Audit, 'verdict'>, { unread }: ForeignTable): Verdict {
  const { sums, misprints, percents, amounts, repeated, untested, untestedOthers } = audit;
  const readings = [percents, amounts].filter((one) => one !== undefined);
  const isWrong = ({ rules, isWithinPercents, isUndecided }: Reading) =>
    rules.length === 0 && !isWithinPercents && !isUndecided;
  const isDoubtful = unread.some(({ kind }) => kind === 'heading');
  const isTwice = repeated.some(({ isTold }) => !isTold);
  const isOff =
    isTwice || misprints.length > 0 || sums.some(({ isRight }) => !isRight) || readings.some(isWrong);
  if (isOff && !isDoubtful) return 'inconsistent';
  const isWhole = unread.length + untested.length + untestedOthers.length + repeated.length === 0;
  return isWhole && !readings.some((one) => one.isUndecided) ? 'consistent' : 'incomplete';
}
