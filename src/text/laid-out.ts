import type { Place } from '../kernel/issue.js';
import { toDecimal } from '../kernel/number.js';
import type { WrittenFigure } from './figure.js';
import { type Grid, type GridCell, type GridRow, MOST_COLUMNS } from './grid.js';
import type { Ledger } from './ledger.js';
import type { Category, Dimension, Statistic, StatisticCell } from './statistic.js';

/** A table of more cells than this is made only when most of them have something in them. */
const MOST_EMPTY = 1_000_000;

/**
 * A statistic as a table: a row for each place, or each category of its first dimension that is no time, and a column for
 * each combination of the others; a row for each cell where that would leave most of a large table empty, or make
 * more columns than are read. One page of several is said.
 * Law: every cell of the statistic stands in it once.
 */
export function statisticGrid(statistic: Statistic): Grid {
  const { title, dimensions, cells, at, isPage } = statistic;
  const remarks = isPage ? [{ code: 'one-page', facts: { file: at.file ?? '' } } as const] : [];
  const side = sideOf(dimensions);
  const columnOf = columnsOf(dimensions, side);
  const columns = [...new Map(cells.map(({ of }) => [columnOf(of), of]))].sort(([a], [b]) => a - b);
  const rows = dimensions[side]?.categories ?? [{ code: '', text: title }];
  const isEmpty = rows.length * columns.length > Math.max(MOST_EMPTY, 4 * cells.length);
  if (isEmpty || columns.length >= MOST_COLUMNS) return { ...longGrid(statistic), remarks };
  const text = (value: string): GridCell => ({ value, at });
  const nothing = text('');
  const body = rows.map((row) => [text(nameOf(row)), ...new Array<GridCell>(columns.length).fill(nothing)]);
  const places = new Map(columns.map(([column], i) => [column, i + 1]));
  for (const cell of cells) {
    const row = body[dimensions.length === 0 ? 0 : (cell.of[side] ?? 0)];
    if (row) row[places.get(columnOf(cell.of)) ?? 0] = new LaidOut(cell);
  }
  const headings = columns.map(([, of]) => text(headingOf(of, side, statistic)));
  return {
    name: title,
    rows: [[text(dimensions[side]?.text ?? ''), ...headings], ...body],
    isHeaded: true,
    remarks,
    at,
  };
}

/** A row for each cell: its category in each dimension, then the cell. */
function longGrid({ title, dimensions, cells, at }: Statistic): Grid {
  const text = (value: string): GridCell => ({ value, at });
  const heads = [...dimensions.map((one) => text(one.text)), text(title)];
  const named = dimensions.map(({ categories }) => categories.map((one) => text(nameOf(one))));
  const rows = cells.map(
    (cell): GridRow => [...cell.of.map((number, i) => named[i]?.[number] ?? text('')), new LaidOut(cell)],
  );
  return { name: title, rows: [heads, ...rows], at };
}

/** The number of a cell's column, in the order of the dimensions that are no row. */
function columnsOf(dimensions: readonly Dimension[], side: number): (of: readonly number[]) => number {
  const sizes = dimensions.map(({ categories }, i) => (i === side ? 1 : categories.length));
  return (of) => sizes.reduce((number, size, i) => number * size + (i === side ? 0 : (of[i] ?? 0)), 0);
}

/** What a column is: its categories where there are several to tell apart, its time, what is counted, and in what. */
function headingOf(of: readonly number[], side: number, { title, dimensions, unit }: Statistic): string {
  const parts = dimensions.map(({ role, categories }, i) => ({
    role,
    one: categories[of[i] ?? 0],
    isOne: categories.length <= 1,
  }));
  const columns = parts.filter((_, i) => i !== side);
  const isTold = columns.some(({ role, isOne }) => role !== 'time' && !isOne);
  const told = columns.filter(
    ({ role, isOne }) => !isOne || role === 'time' || (role === 'content' && !isTold),
  );
  const counted = parts.find(({ role }) => role === 'content')?.one?.unit ?? unit;
  const heading =
    told
      .map(({ one }) => one?.text ?? '')
      .join(' ')
      .trim() || title;
  return counted === undefined || heading.includes(counted) ? heading : `${heading} (${counted})`;
}

/** A cell of a statistic as a table has it: what it shows is made, and its place looked up, when it is asked for. */
class LaidOut implements GridCell {
  readonly #cell: StatisticCell;

  constructor(cell: StatisticCell) {
    this.#cell = cell;
  }

  get value(): string {
    const { figure, mark = '' } = this.#cell;
    return figure ? toDecimal(figure.value, figure.decimals) : mark;
  }

  get figure(): WrittenFigure | undefined {
    return this.#cell.figure;
  }

  get at(): Place {
    return this.#cell.at;
  }
}

/** The accounts of books as a table: their number, what they are called, and what was booked on them in all. */
export function ledgerGrid({ company, accounts, sums, at }: Ledger): Grid {
  const text = (value: string): GridCell => ({ value, at });
  const rows = sums.map(
    ({ account, amount }): GridRow => [
      text(account),
      text(accounts.get(account) ?? ''),
      { ...text(toDecimal(amount, 2)), figure: { value: amount, decimals: 2 } },
    ],
  );
  return { name: company, rows: [['Konto', 'Namn', 'Belopp'].map(text), ...rows], at };
}

/** The dimension whose categories are the rows. */
export function sideOf(dimensions: readonly Dimension[]): number {
  const place = dimensions.findIndex(({ role }) => role === 'place');
  if (place >= 0) return place;
  const first = dimensions.findIndex(({ role, categories }) => role === undefined && categories.length > 1);
  return Math.max(0, first);
}

/** A place by its code too, as statistics print it: `9001 Alby`. */
export function nameOf({ code, text }: Category): string {
  return /^\d+$/.test(code) && !text.startsWith(code) ? `${code} ${text}` : text;
}
