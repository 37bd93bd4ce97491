import { divide, type Rational, sum } from '../kernel/number.js';
import type { Allocation, Result } from './allocation.js';
import { borneBy } from './extra-columns.js';
import type { Per } from './per.js';

/** What each row pays, with what it bears by itself, per what its party has, in kronor, exact; undefined for a party without a figure. */
export function amountsPer({ figures }: Per, { rows }: Pick<Result, 'rows'>): (Rational | undefined)[] {
  return rows.map((row) => {
    const figure = figures.get(row.party.id);
    return figure && divide(borneBy(row), figure.value);
  });
}

/** What all have together; undefined when a party has no figure, since nothing is then told of all. */
export function wholeFigure({ figures }: Per, { rows }: Pick<Result, 'rows'>): Rational | undefined {
  const values = rows.flatMap(({ party }) => figures.get(party.id)?.value ?? []);
  return values.length === rows.length ? sum(values) : undefined;
}

/** What an allocation is told per, when any of its parties has a figure. */
export function perIn(allocation: Allocation): Per | undefined {
  if (allocation.kind === 'split') return undefined;
  const { per, rows } = allocation;
  return rows.some(({ party }) => per?.figures.has(party.id)) ? per : undefined;
}
