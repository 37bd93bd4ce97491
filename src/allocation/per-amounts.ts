import type { CalendarDate } from '../kernel/date.js';
import { divide, type Rational, sum } from '../kernel/number.js';
import type { Allocation, AllocationRow } from './allocation.js';
import { borneBy, borneIn } from './extra-columns.js';
import type { Per } from './per.js';

/** What parties bear of a year, each by itself and all together, to be told per what they have. */
export interface Borne {
  readonly per?: Per | undefined;
  readonly rows: readonly Pick<AllocationRow, 'party' | 'amount' | 'own'>[];
  readonly whole: Rational;
  readonly year?: number | undefined;
  readonly asOf?: CalendarDate | undefined;
}

/** What the parties of an allocation bear; what a split divides is told per nothing. */
export function borneOf(allocation: Allocation): Borne {
  return { ...allocation, whole: borneIn(allocation) };
}

/** What each row pays, with what it bears by itself, per what its party has, in kronor, exact; undefined for a party without a figure. */
export function amountsPer({ figures }: Per, { rows }: Pick<Borne, 'rows'>): (Rational | undefined)[] {
  return rows.map((row) => {
    const figure = figures.get(row.party.id);
    return figure && divide(borneBy(row), figure.value);
  });
}

/** What all have together; undefined when a party has no figure, since nothing is then told of all. */
export function wholeFigure({ figures }: Per, { rows }: Pick<Borne, 'rows'>): Rational | undefined {
  const values = rows.flatMap(({ party }) => figures.get(party.id)?.value ?? []);
  return values.length === rows.length ? sum(values) : undefined;
}

/** What amounts are told per, when any of their parties has a figure. */
export function perIn({ per, rows }: Pick<Borne, 'per' | 'rows'>): Per | undefined {
  return rows.some(({ party }) => per?.figures.has(party.id)) ? per : undefined;
}
