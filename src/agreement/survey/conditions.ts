import type * as v from 'valibot';
import type { Issue, Place } from '../../kernel/issue.js';
import type { Party } from '../../kernel/party.js';
import type { Path } from '../../text/path.js';
import { label, map, text } from '../../text/shape.js';
import { choiceOf, labelOf, partyOf, reportRepeated } from '../../text/values.js';
import type { Condition, Survey } from './survey.js';

/** How a survey says that an answer depends on something. */
export const CONDITION_SHAPE = map({ party: text, question: text, text: label });

/** The conditions of a survey's answers. Issues, all of them: unknown-party, unknown-choice, duplicate-row. */
export function conditionsFrom(
  written: readonly v.InferOutput<typeof CONDITION_SHAPE>[],
  place: (path: Path) => Place,
  { questions }: Pick<Survey, 'questions'>,
  parties: readonly Party[],
  issues: Issue[],
): Condition[] {
  const asked = questions.map(({ id }) => id);
  const read = written.map(({ text: said, ...names }, i) => {
    const at = (field: 'party' | 'question') => ({ value: names[field], at: place([i, field]) });
    const party = partyOf(at('party'), parties, issues);
    return { party, question: choiceOf(at('question'), asked, issues), text: labelOf(said), at: place([i]) };
  });
  const known = read.flatMap(({ party, question, ...rest }) =>
    party && question !== undefined ? [{ party, question, ...rest }] : [],
  );
  reportRepeated(
    known.map(({ party, question, at }) => ({ value: `${party.id} ${question}`, name: party.name, at })),
    issues,
  );
  return known.map(({ party, question, text: said }) => ({ party, question, text: said }));
}
