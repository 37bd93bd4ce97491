import { fold } from '../../kernel/identity.js';
import type { Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { absolute, compare, multiply, rational, subtract, sum } from '../../kernel/number.js';
import type { ForeignRow, ForeignTable, PrintedFigure } from '../../text/foreign/foreign.js';
import { FIGURE_ROLES, type FigureRole } from '../../text/foreign/roles.js';
import type { Made, Reading } from './column.js';
import { isOther } from './sums.js';

/** It all holds; something does not; or nothing is wrong in what was read, but not all was read and tested. */
export type Verdict = 'consistent' | 'inconsistent' | 'incomplete';

/** The rows of one name. */
export interface Repeated {
  readonly name: string;
  readonly places: readonly Place[];
  /** Whether something else in the rows tells them apart, as a year or a service. */
  readonly isTold: boolean;
}

/** The names that several rows have. */
export function repeatedNames({ rows }: ForeignTable): Repeated[] {
  const groups = new Map<string, ForeignRow[]>();
  for (const row of rows) {
    const group = groups.get(fold(row.name));
    if (group) group.push(row);
    else groups.set(fold(row.name), [row]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      name: group[0]?.name ?? '',
      places: group.map(({ at }) => at),
      isTold: new Set(group.map(({ others }) => fold(others ?? ''))).size === group.length,
    }));
}

/**
 * Whether a column that no rule makes may be made of something else, so that nothing is refuted: of a column that was
 * not read, or is none of the three, of another than the one that was guessed, or of percentages of a larger whole. Rows that a rule all but
 * makes are refuted all the same; beside what was not read, only those that another rounding does not explain.
 */
export function isUndecided(
  { rules, isWithinPercents, basis, deviating, computed }: Made,
  role: FigureRole,
  { rows, guessed, unread, whole, columns }: ForeignTable,
): boolean {
  if (rules.length > 0 || isWithinPercents) return false;
  const column = (of: FigureRole) => rows.flatMap((row) => row[of] ?? []);
  const figures = column(role);
  const isGuess = [role, basis].some((one) => guessed.includes(one));
  const isOfLarger = basis === 'percent' && !makesWhole(column('percent'), whole);
  const hasUnread = unread.some(({ kind }) => kind === 'column') || columns.some(isOther);
  if (!isGuess && !isOfLarger && !hasUnread) return false;
  const isOff = (units: bigint) => (row: number) => {
    const { value, step } = nth(figures, row);
    const gap = absolute(subtract(value, nth(computed, row)));
    return compare(gap, multiply(step, rational(units))) > 0;
  };
  const isMost = 2 * deviating.length >= figures.length;
  if (hasUnread) return isMost || !deviating.some(isOff(1n));
  return isMost && deviating.some(isOff(2n));
}

/** The columns that were read but follow from nothing and have no sum: they could be anything. Percentages that make the whole are tested by it. */
export function untestedRoles(
  { rows, whole, columns }: ForeignTable,
  sums: readonly { readonly role?: FigureRole }[],
  readings: readonly (readonly [FigureRole, Reading | undefined])[],
): FigureRole[] {
  const tested = readings.flatMap(([role, one]) => (one && !one.isUndecided ? [role, one.basis] : []));
  const percents = rows.flatMap(({ percent }) => percent ?? []);
  const isWhole = percents.length > 1 && makesWhole(percents, whole);
  return FIGURE_ROLES.filter(
    (role) =>
      rows.some((row) => row[role]) &&
      !(role === 'percent' && isWhole) &&
      !columns.some((one) => one.role === role && one.misprint) &&
      !sums.some((one) => one.role === role) &&
      !tested.includes(role),
  );
}

/** Whether percentages make the whole but for the rounding of each. */
function makesWhole(percents: readonly PrintedFigure[], whole: PrintedFigure['value']): boolean {
  const gap = absolute(subtract(sum(percents.map(({ value }) => value)), whole));
  const most = sum(percents.map(({ step }) => multiply(step, rational(1n, 2n))));
  return compare(gap, most) <= 0;
}
