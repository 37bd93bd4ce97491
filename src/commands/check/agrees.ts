import type { PrintedCell } from '../../agreement/published/table.js';
import { type Rational, toDecimal } from '../../kernel/number.js';

/** Whether a printed cell is what it should be, at the precision it is printed with. */
export function agrees(cell: PrintedCell, value: Rational | string): boolean {
  if (typeof value === 'string') return cell.text.normalize('NFC').trim() === value.normalize('NFC').trim();
  if (!cell.figure) return false;
  const { decimals } = cell.figure;
  return toDecimal(cell.figure.value, decimals) === toDecimal(value, decimals);
}
