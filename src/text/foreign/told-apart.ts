import { fold } from '../../kernel/identity.js';
import { cellAt, type Grid, type GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import type { NamedColumns } from './columns.js';
import { holdsFigure } from './kind.js';
import { mayHaveRole, surest } from './profile.js';
import { headedGrid } from './profiled.js';

/** The column that tells the rows of one name apart, and its values in their order. */
export interface Apart {
  readonly column: string;
  readonly values: readonly string[];
}

/** So many rows are looked through. */
const MOST_ROWS = 20_000;

/**
 * What tells the rows of a long table apart: the only column, beside that of names, in which most names stand once for each of
 * several values. Undefined where no name is repeated, or where no column, or more than one, does.
 */
export function toldApartBy(grid: Grid, named: NamedColumns): Apart | undefined {
  if (grid.rows.length > MOST_ROWS) return undefined;
  const { headings, body, profiles } = headedGrid(grid, named);
  const names = surest(
    'name',
    profiles.filter(({ isTexts }) => isTexts),
  );
  const rows = body.filter((row) => row.some(holdsFigure));
  const [only, ...more] = names.flatMap(({ index: name }) => {
    const others = profiles.filter((one) => one.index !== name && !mayHaveRole(one) && one.kind !== 'note');
    return others.filter(({ index }) => isApart(rows, name, index)).map(({ index }) => index);
  });
  if (only === undefined || more.length > 0) return undefined;
  const values = new Map(rows.map((row) => [said(row, only), oneLine(cellAt(row, only).value)]));
  values.delete('');
  return { column: headings[only] || String(only + 1), values: [...values.values()] };
}

/** Whether most names have several rows, and each of them another value of a column that has fewer values than there are rows. */
function isApart(rows: readonly GridRow[], name: number, column: number): boolean {
  const pairs = rows.map((row) => [said(row, name), said(row, column)] as const);
  const told = pairs.filter(([one, value]) => one !== '' && value !== '');
  const byName = new Map<string, Set<string>>();
  for (const [one, value] of told) byName.set(one, (byName.get(one) ?? new Set()).add(value));
  const sizes = [...byName.values()].map(({ size }) => size);
  const values = new Set(told.map(([, value]) => value)).size;
  const isOnce = sizes.reduce((sum, size) => sum + size, 0) === told.length;
  const isMost = 2 * sizes.filter((size) => size > 1).length > sizes.length;
  return isOnce && isMost && values > 1 && 2 * values <= told.length;
}

function said(row: GridRow, index: number): string {
  return fold(cellAt(row, index).value);
}
