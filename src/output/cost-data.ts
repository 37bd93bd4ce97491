import type { Agreement } from '../core/agreement.js';
import { type CostSheet, costFigures, costTotal } from '../core/costs.js';
import { type Rational, toShortDecimal } from '../core/number.js';

/** A cost sheet as data: `month` and `year` in its unit, `total` and `amount` in kronor, each exact or with twelve decimals. */
export function costData(costs: CostSheet, agreement: Agreement): object {
  const figures = costFigures(costs);
  return {
    agreement: agreement.id,
    title: costs.title,
    unit: decimal(costs.unit),
    currency: 'SEK',
    lines: costs.lines.map(({ id, title, kind, amount, months, round, comment }) => ({
      line: id,
      title,
      kind: kind ?? null,
      percent: decimal('percent' in amount ? amount.percent : undefined),
      of: 'of' in amount ? amount.of.map(({ value }) => value) : null,
      sum: 'sumOf' in amount ? amount.sumOf.map(({ value }) => value) : null,
      months: months === undefined ? null : String(months),
      round: decimal(round),
      month: decimal(figures.get(id)?.month),
      year: decimal(figures.get(id)?.year),
      comment: comment ?? null,
    })),
    total: decimal(costTotal(costs)?.value),
    amount: decimal(agreement.amount?.value),
    sources: [{ of: 'costs', source: costs.source }],
  };
}

function decimal(value: Rational | undefined): string | null {
  return value ? toShortDecimal(value) : null;
}
