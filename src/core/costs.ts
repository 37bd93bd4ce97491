import type { Located, Place } from './issue.js';
import { add, type Rational, ZERO } from './number.js';

/** One line of a cost sheet: a given amount, or the sum of lines above it. */
export interface CostLine {
  readonly id: string;
  readonly title: string;
  readonly comment?: string;
  readonly amount: { readonly given: Rational } | { readonly sumOf: readonly Located<string>[] };
  /** How many decimals the line is printed with; the amount itself stays exact. */
  readonly decimals: number;
  readonly at: Place;
}

/** A budget table: what an agreement's amount is made of, in its own unit (1000: tkr). */
export interface CostSheet {
  readonly title: string;
  readonly unit: Rational;
  readonly source: string;
  readonly lines: readonly CostLine[];
}

/**
 * The amount of every line by its id, in the sheet's unit, exact.
 * Requires that sums name lines above themselves; the reader refuses others.
 */
export function costAmounts(sheet: CostSheet): ReadonlyMap<string, Rational> {
  const amounts = new Map<string, Rational>();
  for (const { id, amount } of sheet.lines) {
    const value =
      'given' in amount
        ? amount.given
        : amount.sumOf.reduce((sum, line) => add(sum, amounts.get(line.value) ?? ZERO), ZERO);
    amounts.set(id, value);
  }
  return amounts;
}
