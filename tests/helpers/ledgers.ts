import fc from 'fast-check';
import type { SettlementRule } from '../../src/agreement/agreed-outcome.js';
import { PERIODS, type Period } from '../../src/agreement/payment-plan.js';
import { dateOfDay, daysInMonth, isoDate } from '../../src/kernel/date.js';

/*
 * A cooperation whose one agreement runs over three years, drawn as plain facts and written as files: who joins and leaves, and when
 * that was decided, when a new count comes into force, how it is paid, what was paid directly, and what some of the years came to cost.
 */

export const YEARS = [2024, 2025, 2026] as const;
export const PARTIES: readonly string[] = ['alby', 'byby', 'ceby', 'deby'];

/** That a party joins on a day or leaves after one, and on which day that was decided, when that was not before all. */
interface Move {
  readonly party: string;
  readonly kind: 'joins' | 'leaves';
  readonly day: string;
  readonly decided?: string | undefined;
}

export interface YearFacts {
  readonly amount: number;
  /** What the year came to cost, where that is known. */
  readonly cost?: number | undefined;
  /** The öre beyond whole kronor of what it came to cost, as its books have them. */
  readonly ore: '' | ',01' | ',50' | ',99';
  /** What the first party stated that it had paid, where it did. */
  readonly paid?: number | undefined;
  /** What parties paid directly. */
  readonly direct: Readonly<Partial<Record<string, number>>>;
  readonly external: number;
  /** What parties bear by themselves, and the grants that they have received for all and hand in. */
  readonly own?: YearFacts['direct'];
  readonly handedIn?: YearFacts['direct'];
}

/** A cooperation over three years. */
export interface Books {
  readonly key: 'equal' | 'people' | 'both';
  /** A figure for each party of each year from two years before the first. */
  readonly figures: readonly (readonly number[])[];
  /** When a new count comes into force, and what it does to its year. */
  readonly renewed:
    | { readonly day: string; readonly revision: 'full-year' | 'from-date' | 'none' }
    | undefined;
  readonly period: Period;
  readonly dueDay: number | undefined;
  readonly unit: '1' | '0.01' | '100';
  readonly settlement: SettlementRule;
  readonly surcharge: string | undefined;
  /** Whom the first party, where it is the host, invoices. */
  readonly invoices: 'all' | 'others';
  readonly moves: readonly Move[];
  readonly years: readonly YearFacts[];
}

const small = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 99_999 }));

const day = fc.oneof(fc.constantFrom(1, 2, 91, 182, 183, 365), fc.integer({ min: 1, max: 365 }));

/** A move on a day of one of the years, that was decided before all, on a day of the same year, or of the next. */
const move = (party: string): fc.Arbitrary<Move | undefined> =>
  fc.option(
    fc
      .record({
        kind: fc.constantFrom('joins' as const, 'leaves' as const),
        year: fc.constantFrom(...YEARS),
        day,
        decidedDay: fc.option(day, { nil: undefined }),
        decidedLate: fc.constantFrom(0, 0, 1),
      })
      .map(({ kind, year, day, decidedDay, decidedLate }) => ({
        party,
        kind,
        day: isoDate(dateOfDay(year, day)),
        decided: decidedDay === undefined ? undefined : isoDate(dateOfDay(year + decidedLate, decidedDay)),
      })),
    { nil: undefined },
  );

const yearFacts = fc.record({
  amount: small,
  cost: small,
  ore: fc.constantFrom('', ',01', ',50', ',99'),
  paid: fc.option(small, { nil: undefined, freq: 4 }),
  direct: fc.record({ alby: small, byby: small, deby: small }, { requiredKeys: [] }),
  external: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 })),
});

/** Cooperations of all kinds. */
export const books: fc.Arbitrary<Books> = fc
  .record({
    key: fc.constantFrom('equal' as const, 'people' as const, 'both' as const),
    figures: fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(99), fc.nat(99), fc.nat(99)), {
      minLength: 5,
      maxLength: 5,
    }),
    renewed: fc.option(
      fc.record({
        day: fc.constantFrom('02-01', '05-01', '05-16', '12-31'),
        revision: fc.constantFrom('full-year' as const, 'from-date' as const, 'none' as const),
      }),
      { nil: undefined },
    ),
    period: fc.constantFrom<Period[]>('yearly', 'half-yearly', 'quarterly', 'monthly'),
    dueDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    unit: fc.constantFrom('1' as const, '0.01' as const, '100' as const),
    settlement: fc.constantFrom<SettlementRule[]>('now', 'carried', 'carried-together', 'kept'),
    surcharge: fc.constantFrom(undefined, undefined, '5 %', '2,5 %'),
    invoices: fc.constantFrom('all' as const, 'others' as const),
    moves: fc.tuple(move('byby'), move('ceby'), move('deby')),
    years: fc.tuple(yearFacts, yearFacts, yearFacts),
    settled: fc.tuple(fc.nat(2), fc.integer({ min: 0, max: 3 })),
  })
  .map(({ moves, years, settled: [first, count], ...facts }) => ({
    ...facts,
    moves: moves.filter((move) => move !== undefined),
    // Years between two that have an outcome have one too.
    years: years.map((one, i) => (i >= first && i < first + count ? one : { ...one, cost: undefined })),
  }));

const ofParties = fc.record({ byby: small, ceby: small, deby: small }, { requiredKeys: [] });

/**
 * Those whose parties join and leave with whole periods, and whose counts the whole year follows or waits with; nothing is added to a
 * cost, but parties bear some of it by themselves and hand in grants.
 */
export const plainBooks: fc.Arbitrary<Books> = fc
  .tuple(
    books,
    fc.constantFrom('full-year' as const, 'none' as const),
    fc.record({ own: ofParties, handedIn: ofParties }),
  )
  .map(([drawn, revision, beside]) => ({
    ...drawn,
    surcharge: undefined,
    renewed: drawn.renewed && { ...drawn.renewed, revision },
    moves: drawn.moves.map((move) => ({ ...move, day: atPeriod(move, drawn.period) })),
    years: drawn.years.map((one) => ({ ...one, ...beside, external: 0 })),
  }));

/** The first or last day of the period that a day lies in. */
function atPeriod({ kind, day }: Move, period: Period): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const months = 12 / PERIODS[period];
  const first = month - ((month - 1) % months);
  const last = first + months - 1;
  return isoDate(
    kind === 'joins' ? { year, month: first, day: 1 } : { year, month: last, day: daysInMonth(year, last) },
  );
}
