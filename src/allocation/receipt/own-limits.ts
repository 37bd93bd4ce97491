import { type Bound, unitsOf } from '../../agreement/adjustments.js';
import { absolute, multiply, type Rational } from '../../kernel/number.js';
import type { Allocation, AllocationRow, Answer } from '../allocation.js';
import { limitUnits, type Which } from '../limited.js';

/** A limit of a party's own: what it is a part of, in kronor, and what it comes to. Amounts are sizes, of a credit too. */
export interface OwnLimit {
  readonly which: Which;
  readonly bound: Bound;
  /** The share, or what was paid last year; none of a limit in kronor. */
  readonly base?: Rational;
  /** Exact, and as it holds: in whole units when it is strict. */
  readonly exact: Rational;
  readonly amount: Rational;
}

/** The limits that a row was divided within, as they were stated; none of a row that no limit concerns. */
export function ownLimits(of: Allocation, row: AllocationRow): OwnLimit[] {
  if (of.kind === 'split' || !row.limited) return [];
  const { unit, adjustments } = of;
  const size = absolute(multiply(of.amount, row.share));
  return adjustments.limits
    .filter(({ party }) => party === row.party)
    .flatMap((limit) =>
      (['floor', 'cap'] as const).flatMap((which): OwnLimit[] => {
        const bound = limit[which];
        const units = limitUnits(limit, which, size, unit);
        if (!bound || !units) return [];
        const base = 'amount' in bound ? undefined : bound.of === 'share' ? size : bound.lastYear;
        const exact = multiply(unitsOf(bound, size, unit), unit);
        return [{ which, bound, base, exact, amount: multiply(units, unit) }];
      }),
    );
}

/** The year before that of the agreement, when it has one. */
export function yearBefore({ agreement, year }: Answer): string {
  const own = agreement.year ?? year;
  return own === undefined ? '' : String(own - 1);
}
