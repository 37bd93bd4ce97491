import { indexByParty } from '../kernel/by-party.js';
import { divide, multiply, type Rational, sum } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { AllocationRow, Claimant, Division, StretchRow } from './allocation.js';

/** Some of the days that a cost falls on, as a part of them all, and what each party weighs on them. */
export interface Portion {
  readonly part: Rational;
  readonly claimants: readonly Claimant[];
}

/** What each party pays for the days of a portion, exact. */
export interface PortionDivided {
  readonly part: Rational;
  readonly rows: readonly Omit<StretchRow, 'amount'>[];
}

/** A cost divided over portions, and rounded once. */
export interface DividedOver {
  readonly whole: Division;
  readonly portions: readonly PortionDivided[];
}

/** What each party pays for the days of a portion by weight alone. Requires: weights that are not all zero. */
export function byWeight(amount: Rational, { part, claimants }: Portion): PortionDivided {
  const all = sum(claimants.map(({ weight }) => weight));
  const rows = claimants.map(({ party, weight, figures = [], terms }) => {
    const share = divide(weight, all);
    return { party, weight, figures, terms, share, exact: multiply(multiply(amount, part), share) };
  });
  return { part, rows };
}

/** What a party has in each portion of which it is part. */
export function rowsOf(party: Party, portions: readonly PortionDivided[]) {
  return portions.flatMap(({ part, rows }) => {
    const row = indexOf(rows).get(party);
    return row ? [{ part, row }] : [];
  });
}

type Rows = PortionDivided['rows'];

const INDEXES = new WeakMap<Rows, ReadonlyMap<Party, Rows[number]>>();

/** Each party's row, found once: a year of many parties has many portions. */
function indexOf(rows: Rows): ReadonlyMap<Party, Rows[number]> {
  const known = INDEXES.get(rows) ?? indexByParty(rows);
  INDEXES.set(rows, known);
  return known;
}

/** What of a row stays as it is, however its exact amount came to be. */
export function claimantOf({ party, figures, terms }: AllocationRow, weight: Rational, at: Claimant['at']) {
  return { party, figures, terms, weight, at };
}
