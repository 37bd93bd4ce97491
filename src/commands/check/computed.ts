import { costFigures } from '../../agreement/costs/costs.js';
import type { CostSheet } from '../../agreement/costs/sheet.js';
import { type Role, TOTAL_ROW, UNCLAIMED_ROW } from '../../agreement/published/table.js';
import type { Result } from '../../allocation/allocation.js';
import { HUNDRED, multiply, type Rational, subtract } from '../../kernel/number.js';

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
export function computedAllocation({
  rows,
  totals,
  amount,
}: Pick<Result, 'rows' | 'totals' | 'amount'>): ComputedTable {
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

/** The table that a cost sheet should have been printed as. A sum that is rounded is not the sum of its printed rows. */
export function computedCosts(sheet: CostSheet): ComputedTable {
  const figures = costFigures(sheet);
  return new Map(
    sheet.lines.map(({ id, title, comment, amount, months, round }) => {
      const isPlainSum = 'sumOf' in amount && months === undefined && round === undefined;
      const sumOf = isPlainSum ? amount.sumOf.map(({ value }) => value) : undefined;
      const { month, year } = figures.get(id) ?? {};
      const percent = 'percent' in amount ? amount.percent : undefined;
      return [id, { label: title, cells: { percent, month, amount: year, comment: comment ?? '' }, sumOf }];
    }),
  );
}
