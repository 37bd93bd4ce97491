import { costTotal } from '../../../agreement/costs/costs.js';
import type { CostSheet } from '../../../agreement/costs/sheet.js';
import { formOf } from '../../../formats/xlsx/form-cells.js';
import { compare, ONE, type Rational, toShortDecimal } from '../../../kernel/number.js';
import { plain } from '../../../sheet/plain.js';
import type { Sheet } from '../../../sheet/sheet.js';

/** The cost sheet that has a page beside the table: what it comes to, in kronor, and the formula of that where the amount is it. */
export interface Behind {
  readonly total: Rational;
  readonly formula?: string;
}

/** What a page of a cost sheet is to the amount that is shared; undefined of one that names no total. */
export function behindOf(costs: CostSheet, sheet: Sheet, shared: Rational): Behind | undefined {
  const total = costTotal(costs)?.value;
  const name = formOf(sheet)?.total?.name;
  if (!total) return undefined;
  const kronor = (cell: string) =>
    compare(costs.unit, ONE) === 0 ? cell : `${cell}*${toShortDecimal(costs.unit)}`;
  // What a spreadsheet adds up has more digits than there are.
  return name && compare(total, shared) === 0
    ? { total, formula: `ROUND(${kronor(plain(name))},6)` }
    : { total };
}
