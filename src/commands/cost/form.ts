import { type CostFigures, YEAR } from '../../agreement/costs/costs.js';
import { partsOf } from '../../agreement/costs/order.js';
import type { CostLine, CostSheet } from '../../agreement/costs/sheet.js';
import { nth } from '../../kernel/nth.js';
import {
  compare,
  divide,
  HUNDRED,
  isWhole,
  ONE,
  type Rational,
  toShortDecimal,
} from '../../kernel/number.js';
import type { CellNamer, Form, FormCell } from '../../sheet/form.js';
import type { Words } from './words.js';

/**
 * A cost sheet as a form: its given figures to fill in, and formulas of the same graph of lines as `figuresOf` reckons.
 * Law: the formulas give the figures of the sheet, also when another figure is filled in.
 */
export function costForm(
  { lines, total }: CostSheet,
  figures: ReadonlyMap<string, CostFigures>,
  { costs: said }: Words,
  isAgreedBelow = false,
): Form {
  const rowOf = new Map(lines.map(({ id }, row) => [id, row]));
  const row = total && rowOf.get(total.value);
  return {
    note: said.form,
    rows: [...lines.map(cellsOf), ...(isAgreedBelow && row !== undefined ? [differenceFrom(row)] : [])],
    total: row === undefined ? undefined : { row, column: 'year', name: said.formName },
  };

  /** What the sheet and the amount below it differ by. */
  function differenceFrom(total: number): Form['rows'][number] {
    const agreed = lines.length + 1;
    return { year: { formula: (cell) => `${cell(agreed, 'year')}-${cell(total, 'year')}` } };
  }

  function cellsOf(line: CostLine, row: number): Form['rows'][number] {
    const { amount, months, round } = line;
    const own = (column: string) => (cell: CellNamer) => cell(row, column);
    const inMonths =
      months === undefined ? undefined : rounded((cell) => `${cell(row, 'year')}/${months}`, round);
    const ofMonth = (count: number) => (cell: CellNamer) => `${own('month')(cell)}*${count}`;
    if ('given' in amount) return { year: { input: amount.given }, month: inMonths };
    if ('month' in amount)
      return { month: { input: amount.month }, year: rounded(ofMonth(months ?? YEAR), round) };
    const parts = partsOf(line).map(({ value }) => value);
    const factor = (cell: CellNamer) => ('percent' in amount ? `${own('percent')(cell)}*` : '');
    const sumOf = (names: readonly string[]) =>
      names.length === 1 ? nth(names, 0) : `SUM(${names.join(',')})`;
    const made = (column: string) =>
      rounded((cell) => factor(cell) + sumOf(parts.map((id) => cell(rowOf.get(id) ?? row, column))), round);
    const hasMonth = parts.every((id) => figures.get(id)?.month);
    return {
      ...('percent' in amount && { percent: { input: divide(amount.percent, HUNDRED) } }),
      month: hasMonth ? made('month') : inMonths,
      year: hasMonth && months !== undefined ? { formula: ofMonth(months) } : made('year'),
    };
  }
}

/** Halves that a spreadsheet cannot hold are made whole in units with six decimals, before the rounding that the line declares. */
function rounded(of: (cell: CellNamer) => string, unit: Rational | undefined): FormCell {
  if (!unit) return { formula: of };
  const parts = divide(ONE, unit);
  if (compare(unit, ONE) === 0) return { formula: (cell) => `ROUND(ROUND(${of(cell)},6),0)` };
  const [into, back] = isWhole(parts) ? ['*', '/'] : ['/', '*'];
  const text = toShortDecimal(isWhole(parts) ? parts : unit);
  return { formula: (cell) => `ROUND(ROUND((${of(cell)})${into}${text},6),0)${back}${text}` };
}
