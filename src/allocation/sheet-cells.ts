import { costCells } from '../agreement/costs/cells.js';
import type { FigureCell } from '../agreement/figure-cell.js';
import type { Answer } from './allocation.js';

/**
 * The figures of the cost sheet that an allocation follows from: of its total, where that is the amount, and of lines that funding
 * is a part of; of an outcome what these came to cost.
 */
export function sheetCells({
  agreement,
  isAgreedAmount,
  adjustments,
  costs,
  spent,
  paper,
}: Pick<Answer, 'agreement' | 'isAgreedAmount' | 'adjustments' | 'costs' | 'spent' | 'paper'>): FigureCell[] {
  const sheet = costs?.sheet ?? agreement.costs;
  if (!sheet) return [];
  const { total, lines } = sheet;
  const isTotal = costs !== undefined || (isAgreedAmount && agreement.amount?.at === total?.at);
  const funded = adjustments.external.flatMap(({ rule }) => rule?.lines ?? []).map(({ value }) => value);
  const made = costCells(sheet, [...(total && isTotal ? [total.value] : []), ...(spent ? [] : funded)]);
  const came = lines.flatMap(({ id, title }) => {
    const found = funded.includes(id) ? spent?.get(id) : undefined;
    if (!found) return [];
    return [{ id: `outcome:${id}`, label: { sv: title, en: title }, ...found, source: paper ?? '' }];
  });
  return [...made, ...came];
}
