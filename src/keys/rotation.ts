import type { Place } from '../kernel/issue.js';
import { ONE, ZERO } from '../kernel/number.js';
import { fail, outcome } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import { either, list, located, mapped, optional, record, refine, someOf, text } from '../text/readers.js';
import { readYear } from '../text/scalars/dates.js';
import { wholeNumber } from '../text/scalars/figures.js';
import { partiesNamed, partyAmong } from '../text/scalars/names.js';
import { YEARS } from './average.js';
import type { KeyForm } from './form.js';
import { countedAt, type Key } from './key.js';

/** Whose turn it is: the ids of one party, or of several that share the turn equally. */
export type Turn = readonly string[];

/** Where the turns, the first year and the number of years are written. */
interface Places {
  readonly turns: readonly Place[];
  readonly from: Place;
  readonly years?: Place | undefined;
}

const TURN = { sv: 'tur i ordningen', en: 'turn in the order' };
const FROM = { sv: 'första turens år', en: 'year of the first turn' };

/**
 * The parties take turns, so many years each, beginning in the year `from`: whoever has the turn bears all of it.
 * Years before `from` are counted backwards. Requires: at least one turn, yearsEach >= 1.
 * Issues: missing-year, all-weights-zero when none of those whose turn it is takes part.
 * Source: arbetsordning 2018-06-01, 2.2 (the principals take turns, every other year).
 */
export function rotation(order: readonly Turn[], from: number, yearsEach: number, at?: Places): Key {
  return {
    id: 'rotation',
    title: { sv: 'turordning, år för år', en: 'in rotation, year by year' },
    reads: [],
    stated: [
      ...order.flatMap((turn, i) => turn.flatMap((party) => countedAt(at?.turns[i], TURN, i + 1, party))),
      ...countedAt(at?.from, FROM, from),
      ...countedAt(at?.years, YEARS, yearsEach),
    ],
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
  word: 'turordning',
  example: '{ order: [alby, byby], from: 2025 }',
  read: ({ parties }) => {
    const alone = mapped(partyAmong(parties), (party) => [party]);
    const together = refine(list(located(text)), (names) => partiesNamed(names, parties));
    const order = someOf(located(either(alone, together)));
    const written = record({
      order: about`${order} turordning | [alby, byby] | parterna i den ordning de betalar; flera som delar på sin tur i en egen lista | the parties in the order in which they pay; several that share a turn in a list of their own`,
      from: about`${located(readYear)} från | 2025 | året då den första har sin tur | the year when the first has its turn`,
      years: about`${optional(located(wholeNumber(1)))} antal år | 2 | hur många år var och en har sin tur, om det inte är ett | how many years each has its turn, when that is not one`,
    });
    return mapped(written, ({ order: turns, from, years }) =>
      rotation(
        turns.map(({ value }) => value.map(({ id }) => id)),
        from.value,
        years?.value ?? 1,
        { turns: turns.map(({ at }) => at), from: from.at, years: years?.at },
      ),
    );
  },
};
