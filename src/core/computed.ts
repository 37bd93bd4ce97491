import type { Allocation } from './allocation.js';
import { type CostSheet, costAmounts } from './costs.js';
import { HUNDRED, multiply, type Rational, subtract } from './number.js';
import { type Role, TOTAL_ROW, UNCLAIMED_ROW } from './published.js';

/** The computed side: by row id, the exact figures, and for a row of sums the ids of the rows it adds up. */
export type ComputedTable = ReadonlyMap<string, ComputedRow>;

interface ComputedRow {
  readonly label: string;
  readonly cells: Partial<Record<Role, Rational | string>>;
  readonly sumOf?: readonly string[];
  /** Whether a table may be printed without it. */
  readonly isOptional?: boolean;
}

/** The table that an allocation should have been printed as. */
export function computedAllocation({ rows, totals, amount }: Allocation): ComputedTable {
  const computed = new Map<string, ComputedRow>();
  for (const row of rows) {
    const cells = { weight: row.weight, percent: multiply(row.share, HUNDRED), amount: row.amount };
    computed.set(row.party.id, { label: row.party.name, cells });
  }
  const unclaimed = subtract(amount, totals.amount);
  if (unclaimed.numerator !== 0n) computed.set(UNCLAIMED_ROW, { label: '', cells: { amount: unclaimed } });
  const sumOf = [...computed.keys()];
  return computed.set(TOTAL_ROW, {
    label: '',
    cells: { weight: totals.weight, percent: HUNDRED, amount },
    sumOf,
  });
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
