import { soFar } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { about } from '../../text/field.js';
import { followed, label, list, located, type Reader, record } from '../../text/readers.js';
import { oneOf, partyAmong, repeated } from '../../text/scalars/names.js';
import type { Condition } from './survey.js';

/**
 * What a survey says that answers depend on, of these questions and parties. Issues, all of them: unknown-party,
 * unknown-choice, duplicate-row.
 */
export function conditionsAmong(asked: readonly string[], parties: readonly Party[]): Reader<Condition[]> {
  const condition = record({
    party: about`${partyAmong(parties)} part | alby | den vars svar det är | whose answer it is`,
    question: about`${oneOf(asked)} fråga | joins | frågan som svaret gäller | the question that was answered`,
    text: about`${label} text | om alla är med | det som svaret beror på | what the answer depends on`,
  });
  return followed(list(located(condition)), (conditions) =>
    soFar(
      conditions.map(({ value }) => value),
      repeated(
        conditions.map(({ value: { party, question }, at }) => {
          return { value: `${party.id} ${question}`, name: party.name, at };
        }),
      ),
    ),
  );
}
