import { type Bound, unitsOf } from '../../agreement/adjustments.js';
import { absolute, divide, multiply, ONE, type Rational, rational, sum } from '../../kernel/number.js';
import type { Allocation, Answer, Weighed } from '../allocation.js';
import { limitUnits, type Sized, type Which } from '../bounds.js';

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

/** A row that was divided by itself, or for the days of a stretch of its year, by its place. */
export type OwnRow = Weighed & { readonly limited?: object };

/** The limits that a row was divided within, as they were stated, for the days that it is of; none of a row that no limit concerns, or of a party outside. */
export function ownLimits(of: Allocation, row: OwnRow, stretch?: number): OwnLimit[] {
  if (of.kind === 'split' || !row.limited) return [];
  const { unit, adjustments } = of;
  if (adjustments.outside.some(({ value }) => value === row.party)) return [];
  const sizes = sizesIn(of, row);
  const k = sizes.findIndex(({ place }) => place === stretch);
  const own = sizes[k];
  if (!own) return [];
  const inKronor = (units: Rational) => multiply(multiply(units, unit), own.part);
  return adjustments.limits
    .filter(({ party }) => party === row.party)
    .flatMap((limit) =>
      (['floor', 'cap'] as const).flatMap((which): OwnLimit[] => {
        const bound = limit[which];
        const units = limitUnits(limit, which, sizes, unit)?.[k];
        if (!bound || !units) return [];
        const base = 'amount' in bound ? undefined : bound.of === 'share' ? own.size : bound.lastYear;
        return [
          { which, bound, base, exact: inKronor(unitsOf(bound, own.size, unit)), amount: inKronor(units) },
        ];
      }),
    );
}

/** The party's share of the whole, by each weighing of which it is part, and which part of the year that is of. */
function sizesIn(of: Answer, { party, share }: Weighed): (Sized & { readonly place?: number })[] {
  const sizeOf = (part: Rational) => absolute(multiply(of.amount, part));
  if (of.kind === 'agreed') return [{ part: ONE, size: sizeOf(share) }];
  const all = sum(of.stretches.map(({ days }) => rational(BigInt(days))));
  return of.stretches.flatMap(({ days, division }, place) => {
    const row = division.rows.find((one) => one.party === party);
    return row ? [{ place, part: divide(rational(BigInt(days)), all), size: sizeOf(row.share) }] : [];
  });
}

/** The year before that of the agreement, when it has one. */
export function yearBefore({ agreement, year }: Answer): string {
  const own = agreement.year ?? year;
  return own === undefined ? '' : String(own - 1);
}
