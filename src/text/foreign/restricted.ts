import { isSame } from '../../kernel/identity.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { andThen, type Outcome, outcome } from '../../kernel/outcome.js';
import { cellAt, type Grid, type GridRow } from '../grid.js';
import { noSuch } from '../scalars/names.js';
import { isAnySum } from '../sum-rows.js';
import type { Where } from '../where.js';
import { type NamedColumns, namedColumn } from './columns.js';
import { headingsOf } from './headings.js';
import { holdsFigure } from './kind.js';
import { periodIn } from './words.js';

/**
 * The rows of a long table whose cell in a column is the value that is chosen, below its headings and what stands above them. The
 * column is blank then, for it tells nothing more. Law: a long table restricted is the short table. Issues: not-in-table for a
 * column or value that is not there (years may be headings: `år=2024` is their column); nameless-row for figures that do not say what they are of.
 */
export function restricted(grid: Grid, { value, at }: Where, named: NamedColumns): Outcome<Grid> {
  const { headings, body } = headingsOf(grid.rows, named);
  const isHeading = headings.some((heading) => isSame(heading, value.dimension));
  if (!isHeading && TIME.test(value.dimension)) {
    const periods = headings.map(periodIn);
    if (periods.some((one) => one !== undefined))
      return ofPeriod(grid, periods, { value: value.category, at });
  }
  const column = namedColumn({ value: value.dimension, at }, headings);
  return andThen(column, (index) => {
    const said = (row: GridRow) => row[index]?.value.trim() ?? '';
    const chosen = body.filter((row) => isSame(said(row), value.category));
    if (chosen.length === 0) {
      const known = [...new Set(body.map(said).filter((text) => text !== ''))];
      return noSuch('not-in-table', { value: value.category, at }, known);
    }
    const above = grid.rows.slice(0, grid.rows.length - body.length);
    const rows = chosen
      .map((row) => row.map((cell, i) => (i === index ? { value: '', at: cell.at } : cell)))
      .filter((row) => row.some((cell) => cell.value.trim() !== ''));
    const heading = headings[index] || String(index + 1);
    return outcome({ ...grid, rows: [...above, ...rows] }, nameless(body, index, heading));
  });
}

/** How years are asked for that are headings of columns. */
export const TIME = /^(år|year|period|tid|time)$/i;

/** A wide table without the columns of other periods. Issue: not-in-table. */
function ofPeriod(
  grid: Grid,
  periods: readonly (string | undefined)[],
  wanted: Located<string>,
): Outcome<Grid> {
  const period = wanted.value.trim();
  const known = [...new Set(periods.flatMap((one) => one ?? []))];
  if (!known.includes(period)) return noSuch('not-in-table', wanted, known);
  const isOther = (index: number) => periods[index] !== undefined && periods[index] !== period;
  const rows = grid.rows.map((row) => row.map((cell, i) => (isOther(i) ? { value: '', at: cell.at } : cell)));
  return outcome({ ...grid, rows });
}

/** The first row of figures, but for sums of all, whose cell in the column is empty: one that is merged with that above it. */
function nameless(body: readonly GridRow[], index: number, column: string): Issue[] {
  const isSum = (row: GridRow) => row.some(({ value }) => isAnySum(value));
  const first = body.find(
    (row) => cellAt(row, index).value.trim() === '' && row.some(holdsFigure) && !isSum(row),
  );
  return first ? [issue('nameless-row', { column }, nth(first, 0).at)] : [];
}
