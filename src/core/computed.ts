import type { Allocation } from './allocation.js';
import { type CostSheet, costAmounts } from './costs.js';
import { HUNDRED, multiply, type Rational } from './number.js';
import { type Role, TOTAL_ROW } from './published.js';

/** The computed side: by row id, the exact figures, and for a row of sums the ids of the rows it adds up. */
export type ComputedTable = ReadonlyMap<string, ComputedRow>;

interface ComputedRow {
  readonly label: string;
  readonly cells: Partial<Record<Role, Rational | string>>;
  readonly sumOf?: readonly string[];
}

/** The table that an allocation should have been printed as. */
export function computedAllocation({ rows, totals }: Allocation): ComputedTable {
  const computed = new Map<string, ComputedRow>();
  for (const { party, weight, share, amount } of rows) {
    const cells = { weight, percent: multiply(share, HUNDRED), amount };
    computed.set(party.id, { label: party.name, cells });
  }
  const cells = { weight: totals.weight, percent: HUNDRED, amount: totals.amount };
  return computed.set(TOTAL_ROW, { label: '', cells, sumOf: rows.map(({ party }) => party.id) });
}

/** The table that a cost sheet should have been printed as. */
export function computedCosts(sheet: CostSheet): ComputedTable {
  const amounts = costAmounts(sheet);
  return new Map(
    sheet.lines.map(({ id, title, comment, amount }) => {
      const sumOf = 'sumOf' in amount ? amount.sumOf.map(({ value }) => value) : undefined;
      const cells = { amount: amounts.get(id) ?? '', comment: comment ?? '' };
      return [id, { label: title, cells, sumOf }];
    }),
  );
}
