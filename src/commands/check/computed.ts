import { costFigures } from '../../agreement/costs/costs.js';
import type { CostSheet } from '../../agreement/costs/sheet.js';
import {
  type MeasureRole,
  measureRole,
  type Role,
  TOTAL_ROW,
  UNCLAIMED_ROW,
} from '../../agreement/published/table.js';
import type { Answer, Result } from '../../allocation/allocation.js';
import { HUNDRED, multiply, type Rational, subtract, sum } from '../../kernel/number.js';

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
  bases = [],
}: Pick<Result, 'rows' | 'totals' | 'amount'> & Partial<Pick<Answer, 'bases'>>): ComputedTable {
  const newest = newestOf(bases);
  const computed = new Map<string, ComputedRow>();
  for (const row of rows) {
    const cells = { weight: row.weight, percent: multiply(row.share, HUNDRED), amount: row.amount };
    const figures = newest.flatMap(([role, i]) => {
      const figure = row.figures[i];
      return figure ? [[role, figure.value]] : [];
    });
    computed.set(row.party.id, {
      label: row.party.name,
      cells: { ...cells, ...Object.fromEntries(figures) },
    });
  }
  const unclaimed = subtract(amount, totals.amount);
  if (unclaimed.numerator !== 0n) computed.set(UNCLAIMED_ROW, { label: '', cells: { amount: unclaimed } });
  const sumOf = [...computed.keys()];
  return computed.set(TOTAL_ROW, {
    label: '',
    cells: {
      weight: totals.weight,
      percent: HUNDRED,
      amount,
      ...Object.fromEntries(
        newest.map(([role, i]) => [role, sum(rows.flatMap(({ figures }) => figures[i]?.value ?? []))]),
      ),
    },
    sumOf,
  });
}

/** Each measure that weights rest on, and which of the bases is its newest: a key may read it of several years. */
function newestOf(bases: Answer['bases']): [MeasureRole, number][] {
  const ids = [...new Set(bases.map(({ measure }) => measure.id))];
  return ids.map((id) => {
    const periods = bases.map(({ measure, period }) => (measure.id === id ? period : ''));
    return [measureRole(id), periods.lastIndexOf(periods.toSorted().at(-1) ?? '')];
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
