import type { Rational } from '../../kernel/number.js';
import type { Cell } from '../../sheet/sheet.js';

/** An amount, with so many decimals. */
export function money(value: Rational, decimals: number): Cell {
  return { kind: 'money', value, decimals };
}

/** The id of a column that data names: another than those that the table has itself. */
export function idOf(kind: 'agreement' | 'party', id: string): string {
  return ['party', 'name', 'line', 'title', 'total'].includes(id) ? `${kind}-${id}` : id;
}
