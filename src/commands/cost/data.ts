import type { Agreement } from '../../agreement/agreement.js';
import { costFigures, costTotal } from '../../agreement/costs/costs.js';
import { isChanged, type SetCosts } from '../../agreement/costs/set.js';
import { decisionData } from '../../allocation/decision-notes.js';
import { setData } from '../../allocation/set-notes.js';
import { decimalOrNull } from '../../sheet/figures.js';

/** A cost sheet as data: `month` and `year` in its unit, `total` and `amount` in kronor, each exact or with twelve decimals. */
export function costData(set: SetCosts, agreement: Agreement): object {
  const { sheet: costs } = set;
  const figures = costFigures(costs);
  return {
    agreement: agreement.id,
    decision: decisionData({ agreement }),
    title: costs.title,
    unit: decimalOrNull(costs.unit),
    currency: 'SEK',
    lines: costs.lines.map(({ id, title, kind, amount, months, round, comment }) => ({
      line: id,
      title,
      kind: kind ?? null,
      percent: decimalOrNull('percent' in amount ? amount.percent : undefined),
      of: 'of' in amount ? amount.of.map(({ value }) => value) : null,
      sum: 'sumOf' in amount ? amount.sumOf.map(({ value }) => value) : null,
      months: months ?? null,
      round: decimalOrNull(round),
      month: decimalOrNull(figures.get(id)?.month),
      year: decimalOrNull(figures.get(id)?.year),
      comment: comment ?? null,
    })),
    totalLine: costs.total?.value ?? null,
    total: decimalOrNull(costTotal(costs)?.value),
    amount: decimalOrNull(agreement.amount?.value),
    ...(isChanged(set) && { costs: setData(set) }),
    note: costs.note?.sv ?? null,
    sources: [{ of: 'costs', source: costs.source }],
  };
}
