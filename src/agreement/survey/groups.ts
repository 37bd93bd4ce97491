import { issue, type Located } from '../../kernel/issue.js';
import { all, each, fail, map, type Outcome, withIssues } from '../../kernel/outcome.js';
import { inTableOrder, type Party } from '../../kernel/party.js';
import { about } from '../../text/field.js';
import {
  followed,
  inOneOf,
  label,
  list,
  located,
  optional,
  type Read,
  type Reader,
  record,
  text,
} from '../../text/readers.js';
import { oneOf, partiesNamed, repeated } from '../../text/scalars/names.js';
import { ANSWERS, type Group, partiesAnswering, type Survey } from './survey.js';

/**
 * The groups of a survey with these questions and replies: the parties that gave an answer, or a list of parties. Issues,
 * all of them: comma-in-id, duplicate-row, missing-field, clashing-fields for one with both parties and a question or an
 * answer, unknown-choice, unknown-party, repeated-party.
 */
export function groupsAmong(asked: Asked, known: readonly Party[]): Reader<Group[]> {
  return followed(list(located(inOneOf(WAYS, WRITTEN))), (groups) =>
    withIssues(
      each(groups, (group) => groupFrom(group, asked, known)),
      repeated(groups.map(({ value }) => value.id)),
    ),
  );
}

type Asked = Pick<Survey, 'questions' | 'replies'>;

const WRITTEN = record({
  id: about`${located(text)} kortnamn | willing | namnet som gruppen väljs med, efter @ | the name by which the group is chosen, after @`,
  title: about`${optional(label)} rubrik | de som vill vara med | vad de som hör till gruppen kallas i en mening | what those who belong to it are called in a sentence`,
  question: about`${optional(located(text))} fråga | joins | frågan vars svar räknas | the question whose answers count`,
  answer: about`${optional(located(text))} svar | yes | det som de har svarat | what they have answered`,
  parties: about`${optional(list(located(text)))} parter | [alby, byby] | de som är med, om det inte avgörs av ett svar | those who belong to it, when no answer decides that`,
});

/** The ways in which a group may say who belongs to it. */
const WAYS = [['parties'], ['question', 'answer']];

type Written = Read<typeof WRITTEN>;

function groupFrom(
  { value: { id: name, title, question, answer, parties }, at }: Located<Written>,
  { questions, replies }: Asked,
  known: readonly Party[],
): Outcome<Group> {
  const id = name.value;
  const comma = id.includes(',') ? [issue('comma-in-id', { id }, name.at)] : [];
  if (parties) {
    const clashes = Object.entries({ question, answer }).flatMap(([second, other]) =>
      other ? [issue('clashing-fields', { first: 'parties', second }, other.at)] : [],
    );
    const members = map(partiesNamed(parties, known), inTableOrder);
    return withIssues(
      map(members, (found) => ({ id, title, parties: found })),
      [...comma, ...clashes],
    );
  }
  const choice = <T extends string>(
    field: string,
    said: Located<string> | undefined,
    choices: readonly T[],
  ) => (said ? oneOf(choices)(said) : fail('missing-field', { field }, at));
  const ids = questions.map((one) => one.id);
  const counted = all({
    asked: choice('question', question, ids),
    given: choice('answer', answer, ANSWERS),
  });
  const group = map(counted, ({ asked, given }): Group => {
    return { id, title, parties: partiesAnswering(replies, asked, given), question: asked, answer: given };
  });
  return withIssues(group, comma);
}
