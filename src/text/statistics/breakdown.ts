import { fold } from '../../kernel/identity.js';
import type { Profile } from '../foreign/profile.js';
import { cellAt, type GridRow } from '../grid.js';

/**
 * The column of whole numbers, or of ranges of them, that tells rows of one name apart, and holds no figures: ages, school years, accounts. Undefined
 * where other labels tell all rows apart, where most names have one row, and where several columns would do.
 */
export function breakdownIn(
  columns: readonly Profile[],
  labels: readonly Profile[],
  body: readonly GridRow[],
): Profile | undefined {
  const said = (row: GridRow, { index }: Profile) => fold(cellAt(row, index).value);
  const rows = body.filter((row) => columns.some((one) => said(row, one) !== ''));
  const whole = columns.filter((one) => rows.every((row) => WHOLE.test(cellAt(row, one.index).value)));
  if (whole.length === 0) return undefined;
  const names = new Map<string, number>();
  const keys = rows.map((row) => labels.map((one) => said(row, one)).join('\n'));
  for (const key of keys) names.set(key, (names.get(key) ?? 0) + 1);
  const repeated = [...names.values()].filter((count) => count > 1).length;
  if (2 * repeated <= names.size) return undefined;
  const telling = whole.filter((one) => {
    const values = rows.map((row) => said(row, one));
    const [of, all] = [new Set(values), new Set(values.map((value, i) => `${keys[i]}\n${value}`))];
    const isFew = of.size > 1 && 2 * of.size <= rows.length;
    return isFew && all.size === rows.length;
  });
  return telling.length === 1 ? telling[0] : undefined;
}

const WHOLE = /^\s*(\d{1,6}|[-–]\d{1,3}|\d{1,3} ?(\+|[-–]( ?\d{1,3})?))\s*$/;
