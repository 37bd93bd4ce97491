import { type Issue, issue } from '../../kernel/issue.js';
import type { Columns } from './columns.js';
import type { ForeignRow, ForeignTable } from './foreign.js';
import { kindOf } from './kind.js';
import { cellOf, type Line } from './parts.js';
import { FIGURE_ROLES } from './roles.js';

/** One issue a column for figures that are said to be missing: a statistic may have hundreds. Issue: missing-mark. */
export function missingMarks(rows: readonly Line[], columns: Columns, headings: readonly string[]): Issue[] {
  return FIGURE_ROLES.flatMap((role) => {
    const index = columns[role];
    const cells = rows.flatMap((line) => cellOf(line, columns, role) ?? []);
    const missing = cells.filter((cell) => kindOf(cell) === 'missing');
    const [first] = missing;
    if (index === undefined || !first) return [];
    const column = headings[index] || String(index + 1);
    return [issue('missing-mark', { column, text: first.value.trim(), rows: missing.length }, first.at)];
  });
}

/** Weights, or percentages in their place, may be neither negative nor all zero. Issues: negative-weight, all-weights-zero. */
export function faultsOfWeights(rows: readonly ForeignRow[]): Issue[] {
  return (['weight', 'percent'] as const).flatMap((role) => {
    const figures = rows.flatMap((row) => (row[role] ? [{ name: row.name, figure: row[role] }] : []));
    const first = figures[0]?.figure;
    if (first && figures.every(({ figure }) => figure.value.numerator === 0n))
      return [issue('all-weights-zero', {}, first.at)];
    const negative = figures.filter(({ figure }) => figure.value.numerator < 0n);
    return negative.map(({ name, figure }) =>
      issue('negative-weight', { name, weight: figure.value }, figure.at),
    );
  });
}

/**
 * Whether anything follows from anything else: a sum from its rows, percentages from weights or from being parts of a whole,
 * amounts from either.
 */
export function canBeTried({ rows, total, columns }: ForeignTable): boolean {
  const [row] = rows;
  if (!row) return false;
  const has = FIGURE_ROLES.filter((role) => row[role] !== undefined);
  const isSummed = columns.some((one) => one.isAdditive && one.isRead && (one.total ?? one.misprint));
  return (
    has.length > 1 || isSummed || row.percent !== undefined || has.some((role) => total?.[role] !== undefined)
  );
}
