import { type Issue, issue } from '../../kernel/issue.js';
import type { Columns } from './columns.js';
import { FIGURE_ROLES, type ForeignRow } from './foreign.js';
import { kindOf } from './kind.js';
import { cellOf, type Line } from './parts.js';

/** One issue a column for figures that are said to be missing: a statistic may have hundreds. Issue: missing-mark. */
export function reportMissing(
  rows: readonly Line[],
  columns: Columns,
  headings: readonly string[],
  issues: Issue[],
): void {
  for (const role of FIGURE_ROLES) {
    const index = columns[role];
    const cells = rows.flatMap((line) => cellOf(line, columns, role) ?? []);
    const missing = cells.filter((cell) => kindOf(cell) === 'missing');
    const [first] = missing;
    if (index === undefined || !first) continue;
    const column = headings[index] || String(index + 1);
    issues.push(issue('missing-mark', { column, text: first.value.trim(), rows: missing.length }, first.at));
  }
}

/** Weights, or percentages in their place, may be neither negative nor all zero. */
export function checkWeights(rows: readonly ForeignRow[], issues: Issue[]): void {
  for (const role of ['weight', 'percent'] as const) {
    const figures = rows.flatMap((row) => (row[role] ? [{ name: row.name, figure: row[role] }] : []));
    for (const { name, figure } of figures.filter(({ figure }) => figure.value.numerator < 0n)) {
      issues.push(issue('negative-weight', { name, weight: figure.value }, figure.at));
    }
    const first = figures[0]?.figure;
    if (first && figures.every(({ figure }) => figure.value.numerator === 0n)) {
      issues.push(issue('all-weights-zero', {}, first.at));
    }
  }
}

/** Whether anything follows from anything else: a sum from its rows, percentages from weights, amounts from either. */
export function canBeTried([row]: readonly ForeignRow[], total: ForeignRow | undefined): boolean {
  if (!row) return false;
  const has = FIGURE_ROLES.filter((role) => row[role] !== undefined);
  return has.length > 1 || has.some((role) => total?.[role] !== undefined);
}
