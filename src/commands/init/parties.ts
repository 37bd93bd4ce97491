import { repeatedNames } from '../../agreement/read-parties.js';
import { fold } from '../../kernel/identity.js';
import { issue, type Located } from '../../kernel/issue.js';
import { each, fail, follow, type Outcome, outcome, soFar, valueIn } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { repeatedParties } from '../../text/scalars/names.js';
import { idsOf, tidy } from '../short-names.js';
import { type Body, bodiesLike, bodyNamed } from './bodies.js';

/**
 * Makes parties of a list, in its order: municipalities and regions by name or code, others as `The association=9001`. Issues, all
 * of them: unknown-body, wrong-form, repeated-party, duplicate-party, one-party.
 */
export function partiesListed(
  list: readonly Located<string>[],
  bodies: readonly Body[],
): Outcome<readonly Party[]> {
  const written = list.filter(({ value }) => value !== '');
  const named = each(written, (text) => namedBy(text, bodies));
  return follow(named, (found) => {
    const ids = idsOf(found);
    const parties = found.map(({ name, code, at }, i): Party => {
      return { id: ids[i] ?? name, name, code, order: i + 1, at };
    });
    const sameAgain = repeatedParties(
      parties.map((value) => ({ value: known(value, parties), at: value.at })),
    );
    const others = sameAgain.length > 0 ? [] : repeatedNames(parties);
    const [only, more] = parties;
    const alone =
      only && !more && valueIn(named)?.length === written.length
        ? [issue('one-party', { name: only.name }, only.at)]
        : [];
    return soFar(parties, [...sameAgain, ...others, ...alone]);
  });
}

/** The first of the parties that is this one: with its name and its code. */
function known(party: Party, parties: readonly Party[]): Party {
  const isSame = (one: Party) => fold(one.name) === fold(party.name) && fold(one.code) === fold(party.code);
  return parties.find(isSame) ?? party;
}

/** Who a text names, and where it stands. */
type Named = Pick<Party, 'name' | 'code' | 'at'>;

function namedBy({ value: text, at }: Located<string>, bodies: readonly Body[]): Outcome<Named> {
  if (text.includes('=')) {
    const [, ...written] = /^([^=]*)=([^=]*)$/.exec(text) ?? [];
    const [name = '', code = ''] = written.map(tidy);
    return name === '' || code === ''
      ? fail('wrong-form', { text, example: 'Alby=9001' }, at)
      : outcome({ name, code, at });
  }
  const body = bodyNamed(text, bodies);
  if (body) return outcome({ name: body.name, code: body.code, at });
  const suggestions = bodiesLike(text, bodies).map(({ name, code }) => `${name} (${code})`);
  return fail('unknown-body', { text, suggestions }, at);
}
