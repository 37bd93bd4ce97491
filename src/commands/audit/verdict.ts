import { groupedBy } from '../../kernel/by-party.js';
import { fold } from '../../kernel/identity.js';
import type { ForeignTable } from '../../text/foreign/foreign.js';
import type { Audit, Repeated, Verdict } from './findings.js';

/** The names that several rows have. */
export function repeatedNames({ rows }: ForeignTable): Repeated[] {
  return [...groupedBy(rows, ({ name }) => fold(name)).values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      name: group[0]?.name ?? '',
      places: group.map(({ at }) => at),
      isTold: new Set(group.map(({ others }) => fold(others ?? ''))).size === group.length,
    }));
}

/**
 * What the findings say together: wrong if anything is; else right only if every row and every column with figures was read and
 * tested. Below headings that may be a row of figures nothing is refuted.
 */
export function verdictOf(audit: Omit<Audit, 'verdict'>, { unread }: ForeignTable): Verdict {
  const { sums, misprints, checks, shares, rulings, repeated, untested } = audit;
  const isDoubtful = unread.some(({ kind }) => kind === 'heading');
  const isOff =
    repeated.some(({ isTold }) => !isTold) ||
    misprints.length > 0 ||
    sums.some(({ isRight, isDisturbed }) => !isRight && !isDisturbed) ||
    [...checks, ...shares].some(({ deviating }) => deviating.length > 0) ||
    rulings.some(({ state }) => state === 'deviating');
  if (isOff && !isDoubtful) return 'inconsistent';
  return unread.length + untested.length + repeated.length === 0 ? 'consistent' : 'incomplete';
}
