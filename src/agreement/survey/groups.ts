import * as v from 'valibot';
import { type Issue, issue, type Place } from '../../kernel/issue.js';
import { inTableOrder, type Party } from '../../kernel/party.js';
import type { Path } from '../../text/path.js';
import { map, text } from '../../text/shape.js';
import { choiceOf, partiesOf } from '../../text/values.js';
import { ANSWERS, type Group, partiesAnswering, type Survey } from './survey.js';

/** How a survey names a group: the parties that gave an answer to a question, or a list of parties. */
export const GROUP_SHAPE = map({
  id: text,
  question: v.optional(text),
  answer: v.optional(text),
  parties: v.optional(v.array(text)),
});

/**
 * Makes a group. Issues, all of them: comma-in-id, missing-field, clashing-fields for one with both parties and a
 * question or an answer, unknown-choice, unknown-party, repeated-party.
 */
export function groupFrom(
  { id, question, answer, parties }: v.InferOutput<typeof GROUP_SHAPE>,
  place: (path: Path) => Place,
  { questions, replies }: Pick<Survey, 'questions' | 'replies'>,
  known: readonly Party[],
  issues: Issue[],
): Group {
  if (id.includes(',')) issues.push(issue('comma-in-id', { id }, place(['id'])));
  if (parties) {
    for (const [second, value] of Object.entries({ question, answer })) {
      if (value !== undefined)
        issues.push(issue('clashing-fields', { first: 'parties', second }, place([second])));
    }
    const named = parties.map((value, i) => ({ value, at: place(['parties', i]) }));
    return { id, parties: inTableOrder(partiesOf(named, known, issues)) };
  }
  const choice = <T extends string>(field: string, value: string | undefined, choices: readonly T[]) => {
    if (value !== undefined) return choiceOf({ value, at: place([field]) }, choices, issues);
    issues.push(issue('missing-field', { field }, place([])));
    return undefined;
  };
  const asked = choice(
    'question',
    question,
    questions.map((one) => one.id),
  );
  const given = choice('answer', answer, ANSWERS);
  return {
    id,
    parties: asked !== undefined && given ? partiesAnswering(replies, asked, given) : [],
    question: asked,
  };
}
