import type { Result } from '../../allocation/allocation.js';
import { borneBy, borneIn } from '../../allocation/extra-columns.js';
import { add, type Rational, subtract, sum, ZERO } from '../../kernel/number.js';
import { inTableOrder, type Party } from '../../kernel/party.js';

/** The agreements of a year, party by party. */
export interface YearPlan {
  readonly rows: readonly YearRow[];
  /** What rounding leaves nobody, and the whole: one amount an agreement, and their sum. */
  readonly unclaimed: Sums;
  readonly totals: Sums;
}

/** One amount an agreement, in their order; undefined where the party takes no part. */
interface YearRow {
  readonly party: Party;
  readonly amounts: readonly (Rational | undefined)[];
  readonly total: Rational;
}

interface Sums {
  readonly amounts: readonly Rational[];
  readonly total: Rational;
}

/**
 * Lays allocations beside each other, the parties in table order, each amount with what the party bears by itself. Law: each column
 * adds up to its allocation and
 * each row to its total; the totals of the rows, with what is unclaimed, add up to that of the columns.
 */
export function planYear(allocations: readonly Result[]): YearPlan {
  const parties = new Set(allocations.flatMap(({ rows }) => rows.map(({ party }) => party)));
  const rows = inTableOrder([...parties]).map((party): YearRow => {
    const amounts = allocations.map(({ rows }) => {
      const row = rows.find((one) => one.party === party);
      return row && borneBy(row);
    });
    return { party, amounts, total: amounts.reduce((total: Rational, one = ZERO) => add(total, one), ZERO) };
  });
  const sums = (amounts: readonly Rational[]): Sums => ({ amounts, total: sum(amounts) });
  return {
    rows,
    unclaimed: sums(allocations.map(({ amount, totals }) => subtract(amount, totals.amount))),
    totals: sums(allocations.map(borneIn)),
  };
}
