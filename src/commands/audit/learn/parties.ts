import type { Cooperation } from '../../../agreement/cooperation.js';
import { partiesMeant } from '../../../agreement/measures/party-meant.js';
import { repeatedNames, sumsAmong } from '../../../agreement/read-parties.js';
import { each, fail, follow, type Outcome, outcome, soFar } from '../../../kernel/outcome.js';
import type { Party } from '../../../kernel/party.js';
import { noSuch, repeatedParties } from '../../../text/scalars/names.js';
import { idsOf } from '../../short-names.js';
import type { LearnedParty } from './learned.js';

/** The parties of a table, in its order: those of the cooperation that it means, or new ones. */
export function partiesFor(
  learned: readonly LearnedParty[],
  cooperation: Cooperation | undefined,
): Outcome<Party[]> {
  return cooperation ? meantAmong(cooperation.parties, learned) : newParties(learned);
}

/** Issues: duplicate-party, when a name or code could mean two of them; sum-as-party. */
function newParties(learned: readonly LearnedParty[]): Outcome<Party[]> {
  const ids = idsOf(learned);
  const parties = learned.map(({ name, code, at }, i): Party => {
    const id = ids[i] ?? name;
    return { id, name, code: code ?? id, order: i + 1, at };
  });
  return soFar(parties, [...sumsAmong(parties), ...repeatedNames(parties)]);
}

/** Issues: unknown-party, ambiguous-party, repeated-party. */
function meantAmong(parties: readonly Party[], learned: readonly LearnedParty[]): Outcome<Party[]> {
  const meant = partiesMeant(parties);
  const names = parties.map(({ name }) => name);
  const found = each(
    learned,
    ({ name, code = name, at }): Outcome<{ value: Party; at: LearnedParty['at'] }> => {
      const [first, ...others] = meant({ code, text: name });
      if (!first) return noSuch('unknown-party', { value: name, at }, names);
      const all = [first, ...others].map((one) => one.name);
      return others.length > 0
        ? fail('ambiguous-party', { text: name, parties: all }, at)
        : outcome({ value: first, at });
    },
  );
  return follow(found, (all) =>
    soFar(
      all.map(({ value }) => value),
      repeatedParties(all),
    ),
  );
}
