import type { Stretch } from '../agreement/participation.js';
import { indexByParty } from '../kernel/by-party.js';
import { isoDate } from '../kernel/date.js';
import { nth } from '../kernel/nth.js';
import type { Party } from '../kernel/party.js';
import type { Basis } from '../keys/key.js';
import type { DividedByStretch, RowOfYear } from './allocation.js';

/** What the shares of a stretch of a year rest on. */
interface Rested extends Pick<Stretch, 'from' | 'to'> {
  readonly bases: readonly Basis[];
}

/**
 * What a year rests on whose stretches rest on these: each count once, the first read first, and with its days where it
 * does not count for all of the year. Where all stretches rest on the same it is that.
 */
function basesOfYear(stretches: readonly Rested[]): readonly Basis[] {
  const [first, ...others] = stretches;
  if (!first || others.every(({ bases }) => isSame(bases, first.bases))) return first?.bases ?? [];
  const counts = new Map<string, { basis: Basis; in: Rested[] }>();
  for (const stretch of stretches) {
    for (const basis of stretch.bases) {
      const id = idOf(basis);
      const known = counts.get(id) ?? { basis, in: [] };
      counts.set(id, { ...known, in: [...new Set([...known.in, stretch])] });
    }
  }
  return [...counts.values()].map(({ basis, in: own }) =>
    own.length === stretches.length
      ? basis
      : { ...basis, days: { from: nth(own, 0).from, to: nth(own, own.length - 1).to } },
  );
}

/** A year divided by stretches, where each rests on these: its bases, those of its stretches, and the figures of its rows. */
export function restingOn<D extends Pick<DividedByStretch, 'rows' | 'stretches'>>(
  basesOn: readonly (readonly Basis[])[],
  { rows, stretches }: D,
): Pick<DividedByStretch, 'rows' | 'stretches'> & { readonly bases: readonly Basis[] } {
  const bases = basesOfYear(stretches.map((stretch, i) => ({ ...stretch, bases: nth(basesOn, i) })));
  const ofYear = new Map(bases.map((basis) => [idOf(basis), basis]));
  const rested = stretches.map((stretch, i) => ({
    ...stretch,
    bases: nth(basesOn, i).map((basis) => ofYear.get(idOf(basis)) ?? basis),
  }));
  const figuresOf = rested.map(({ division, bases: own }) => {
    const byParty = indexByParty(division.rows);
    return (party: Party) => own.map((basis, i) => [idOf(basis), byParty.get(party)?.figures[i]] as const);
  });
  const withFigures = (row: RowOfYear): RowOfYear => {
    const found = new Map(figuresOf.flatMap((of) => of(row.party)).filter(([, figure]) => figure));
    return { ...row, figures: bases.map((basis) => found.get(idOf(basis))) };
  };
  return { bases, stretches: rested, rows: bases === basesOn[0] ? rows : rows.map(withFigures) };
}

function isSame(some: readonly Basis[], others: readonly Basis[]): boolean {
  return some.length === others.length && some.every((basis, i) => idOf(basis) === idOf(nth(others, i)));
}

function idOf({ measure, period }: Basis): string {
  return `${measure.id}:${period}`;
}

/** The days of the year that a count is read for, as data; nothing where it is all of them. */
export function daysData({ days }: Pick<Basis, 'days'>): { from?: string; to?: string } {
  return days ? { from: isoDate(days.from), to: isoDate(days.to) } : {};
}
