import type { Located, Place } from '../kernel/issue.js';
import { toDecimal } from '../kernel/number.js';
import type { Grid, GridCell, GridRow } from './grid.js';
import type { Ledger } from './ledger.js';
import type { Category, Dimension, Statistic, StatisticCell } from './statistic.js';

/**
 * A statistic as a table: a row for each place, or each category of its first dimension that is no time, and a column for
 * each combination of the others. Law: every cell of the statistic stands in it once.
 */
export function statisticGrid({ title, dimensions, cells, at }: Statistic): Grid {
  const side = sideOf(dimensions);
  const heads = dimensions.map((_, i) => i).filter((i) => i !== side);
  const text = (value: string): GridCell => ({ value, at });
  const columnOf = (of: readonly number[]) => heads.map((i) => of[i]).join();
  const columns = [...new Map(cells.map(({ of }) => [columnOf(of), of])).values()];
  const sorted = columns.sort((a, b) => byIndex(heads, a, b));
  const byPlace = new Map<number, Map<string, StatisticCell>>();
  for (const cell of cells) {
    const row = cell.of[side] ?? 0;
    const of = byPlace.get(row) ?? new Map<string, StatisticCell>();
    byPlace.set(row, of.set(columnOf(cell.of), cell));
  }
  const told = heads.filter((i) => (dimensions[i]?.categories.length ?? 0) > 1);
  const headings = sorted.map((of) =>
    text(told.map((i) => dimensions[i]?.categories[of[i] ?? 0]?.text ?? '').join(' ') || title),
  );
  const rows = (dimensions[side]?.categories ?? [{ code: '', text: title }]).map((category, index) => [
    text(nameOf(category)),
    ...sorted.map((of) => cellOf(byPlace.get(index)?.get(columnOf(of)), at)),
  ]);
  return { name: title, rows: [[text(dimensions[side]?.text ?? ''), ...headings], ...rows], at };
}

/** The accounts of books as a table: their number, what they are called, and what was booked on them in all. */
export function ledgerGrid({ company, accounts, sums, at }: Ledger): Grid {
  const text = (value: string): GridCell => ({ value, at });
  const rows = sums
    .filter(({ object }) => object === undefined)
    .map(
      ({ account, amount }): GridRow => [
        text(account),
        text(accounts.get(account) ?? ''),
        { ...text(toDecimal(amount, 2)), figure: { value: amount, decimals: 2 } },
      ],
    );
  return { name: company, rows: [['Konto', 'Namn', 'Belopp'].map(text), ...rows], at };
}

/** The dimension whose categories are the rows. */
function sideOf(dimensions: readonly Dimension[]): number {
  const place = dimensions.findIndex(({ role }) => role === 'place');
  if (place >= 0) return place;
  const first = dimensions.findIndex(({ role, categories }) => role === undefined && categories.length > 1);
  return Math.max(0, first);
}

function byIndex(heads: readonly number[], a: readonly number[], b: readonly number[]): number {
  for (const i of heads) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A place by its code too, as statistics print it: `9001 Alby`. */
function nameOf({ code, text }: Category): string {
  return /^\d+$/.test(code) && !text.startsWith(code) ? `${code} ${text}` : text;
}

function cellOf(cell: StatisticCell | undefined, at: Place): Located<string> & GridCell {
  if (!cell) return { value: '', at };
  const { figure, mark = '' } = cell;
  return figure
    ? { value: toDecimal(figure.value, figure.decimals), figure, at: cell.at }
    : { value: mark, at: cell.at };
}
