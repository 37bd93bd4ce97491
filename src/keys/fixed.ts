import { issue, type Place } from '../kernel/issue.js';
import { HUNDRED, ONE, type Rational, ZERO } from '../kernel/number.js';
import { andThen, map, outcome, valueIn, withIssues } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import { goingOnWith, list, located, madeOf, optional, record, scalar } from '../text/readers.js';
import { figureIn, mustMake, notNegativeIn } from '../text/scalars/figures.js';
import { partyAmong, repeatedParties } from '../text/scalars/names.js';
import type { KeyForm } from './form.js';
import { type Key, statedAt } from './key.js';

const PART = { sv: 'fast andel', en: 'fixed share' };

/**
 * Stated parts, by party id: 40 per cent and 60 per cent. The reader refuses parts that do not make the whole.
 * Issues: party-without-part, for a party of the division that was given none.
 */
export function fixed(parts: ReadonlyMap<string, Rational>, places?: ReadonlyMap<string, Place>): Key {
  return {
    id: 'fixed',
    title: { sv: 'fasta andelar', en: 'fixed shares' },
    reads: [],
    stated: [...parts].flatMap(([party, part]) => statedAt(places?.get(party), PART, part, { party })),
    weigh: ({ parties, at }) => {
      const without = parties.filter(({ id }) => !parts.has(id)).map(({ name }) => name);
      const issues = without.length > 0 ? [issue('party-without-part', { parties: without }, at)] : [];
      const weights = parties.map(({ id }) => {
        const value = parts.get(id) ?? ZERO;
        return { value, figures: [], terms: [{ factor: ONE, of: value, ofAt: places?.get(id) }] };
      });
      return outcome({ weights, bases: [] }, issues);
    },
  };
}

export const fixedForm: KeyForm = {
  id: 'fixed',
  title: { sv: 'fasta andelar', en: 'fixed shares' },
  word: 'fasta andelar',
  example: '{ parts: [{ party: alby, part: 60 % }, { party: byby, part: 40 % }] }',
  read: ({ parties, dialect }) => {
    const part = scalar(
      ({ value, at }) => notNegativeIn(dialect)({ value: value.trim().replace(/\s*%$/, ''), at }),
      'part',
    );
    const row = record({
      party: about`${located(partyAmong(parties))} part | alby | den som delen gäller | whose part it is`,
      part: about`${located(goingOnWith(part, ZERO))} del | 60 % | hur stor del som parten betalar | how large a part of it the party pays`,
    });
    const written = record({
      whole: about`${optional(figureIn(dialect))} helhet | 3 | vad delarna blir tillsammans, om det inte är 100 | what the parts make together, when that is not 100`,
      parts: about`${located(list(row))} delar | [{ party: alby, part: 60 % }, { party: byby, part: 40 % }] | varje parts del | the part of each party`,
    });
    return madeOf([written], (node) => {
      const read = written(node);
      const named = (valueIn(read)?.parts.value ?? []).map(({ party }) => party);
      const twice = withIssues(read, repeatedParties(named));
      return andThen(twice, ({ whole = HUNDRED, parts: { value: rows, at } }) => {
        const made = mustMake(
          whole,
          rows.map((one) => one.part.value),
          at,
        );
        return map(made, () => {
          const ofParty = <T>(of: (row: (typeof rows)[number]) => T) =>
            new Map(rows.map((row) => [row.party.value.id, of(row)]));
          return fixed(
            ofParty((row) => row.part.value),
            ofParty((row) => row.part.at),
          );
        });
      });
    });
  },
};
