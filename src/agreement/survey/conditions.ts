import { follow, soFar } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { label, list, located, type Reader, record } from '../../text/readers.js';
import { oneOf, partyAmong, repeated } from '../../text/scalars.js';
import type { Condition } from './survey.js';

/**
 * What a survey says that answers depend on, of these questions and parties. Issues, all of them: unknown-party,
 * unknown-choice, duplicate-row.
 */
export function conditionsAmong(asked: readonly string[], parties: readonly Party[]): Reader<Condition[]> {
  const condition = record({ party: partyAmong(parties), question: oneOf(asked), text: label });
  const read = list(located(condition));
  return (node) =>
    follow(read(node), (conditions) =>
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
