import { decimalsOf } from '../../kernel/number.js';
import type { CellNamer, Form, FormCell } from '../../sheet/form.js';
import type { Cell, Sheet } from '../../sheet/sheet.js';
import { about, type BookCell, decimalFormat, fits, kronor, label } from './book.js';

/** What can be filled in, where a spreadsheet holds every figure that is. */
export function formOf({ form }: Sheet): Form | undefined {
  const cells = form?.rows.flatMap((row) => Object.values(row)) ?? [];
  return cells.every((cell) => !cell || !('input' in cell) || fits(cell.input)) ? form : undefined;
}

/** A cell to fill in, with all its digits; or one that follows. */
export function formCell(cell: Cell, filled: FormCell, namer: CellNamer, isSum: boolean): BookCell {
  if (cell.kind === 'text' || cell.kind === 'empty') return label('');
  const isInput = 'input' in filled;
  const decimals = 'decimals' in cell ? (cell.decimals ?? 0) : 0;
  const shown = isInput ? Math.max(decimals, decimalsOf(cell.value) ?? 0) : decimals;
  const format =
    cell.kind === 'percent'
      ? `${decimalFormat(shown)}%`
      : cell.kind === 'money'
        ? kronor(shown)
        : decimalFormat(shown);
  return isInput
    ? about(filled.input, { look: 'entry', format })
    : about(cell.value, { look: isSum ? 'sum' : 'made', format }, filled.formula(namer));
}
