import { ONE, ZERO } from '../kernel/number.js';
import { fail, map, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import {
  either,
  list,
  located,
  optional,
  type Reader,
  record,
  refine,
  someOf,
  text,
} from '../text/readers.js';
import { partiesNamed, partyAmong, readYear, wholeNumber } from '../text/scalars.js';
import type { KeyForm } from './form.js';
import type { Key } from './key.js';

/** Whose turn it is: the ids of one party, or of several that share the turn equally. */
export type Turn = readonly string[];

/**
 * The parties take turns, so many years each, beginning in the year `from`: whoever has the turn bears all of it.
 * Years before `from` are counted backwards. Requires: at least one turn, yearsEach >= 1.
 * Issues: missing-year, all-weights-zero when none of those whose turn it is takes part.
 * Source: arbetsordning 2018-06-01, 2.2 (the principals take turns, every other year).
 */
export function rotation(order: readonly Turn[], from: number, yearsEach: number): Key {
  return {
    id: 'rotation',
    title: { sv: 'turordning, år för år', en: 'in rotation, year by year' },
    reads: [],
    weigh: ({ agreement, parties, year, at, askedAt }) => {
      if (year === undefined) return fail('missing-year', { agreement: agreement.id }, askedAt ?? at);
      const step = Math.floor((year - from) / yearsEach) % order.length;
      const turn = order[step < 0 ? step + order.length : step] ?? [];
      const weights = parties.map(({ id }) => ({ value: turn.includes(id) ? ONE : ZERO, figures: [] }));
      return outcome({ weights, bases: [] });
    },
  };
}

export const rotationForm: KeyForm = {
  id: 'rotation',
  title: { sv: 'turordning, år för år', en: 'in rotation, year by year' },
  read: ({ parties }) => {
    const alone: Reader<Party[]> = (node) => map(partyAmong(parties)(node), (party) => [party]);
    const together = refine(list(located(text)), (names) => partiesNamed(names, parties));
    const order = someOf(either(alone, together));
    const written = record({ order, from: readYear, years: optional(wholeNumber(1)) });
    return (node) =>
      map(written(node), ({ order: turns, from, years = 1 }) =>
        rotation(
          turns.map((turn) => turn.map(({ id }) => id)),
          from,
          years,
        ),
      );
  },
};
