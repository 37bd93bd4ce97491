import type { CalendarDate } from '../../kernel/date.js';
import type { Label, Place } from '../../kernel/issue.js';
import type { Party } from '../../kernel/party.js';

/** What a party can answer a question: yes, no, not now but later, or nothing. */
export const ANSWERS = ['yes', 'no', 'later', 'none'] as const;
export type Answer = (typeof ANSWERS)[number];

/** An answer, and the words that were printed for it. */
export interface Answered {
  readonly answer: Answer;
  readonly words: string;
}

/** What one party replied: an answer to each question, by the question's id, and a comment. */
export interface Reply {
  readonly party: Party;
  readonly answers: ReadonlyMap<string, Answered>;
  readonly comment: string;
}

/** What an answer depends on by its own words: yes, if all take part. */
export interface Condition {
  readonly party: Party;
  readonly question: string;
  readonly text: Label;
}

/** Parties with a common name: those that gave an answer, or a list. */
export interface Group {
  readonly id: string;
  /** What its parties are called in a sentence: `de intresserade`. */
  readonly title?: Label;
  readonly parties: readonly Party[];
  /** The question whose answer it counts, and that answer; none of a list. */
  readonly question?: string;
  readonly answer?: Answer;
}

/** What a paper says in running text: how many parties gave one of these answers to a question. */
export interface Statement {
  readonly question: string;
  readonly answer: readonly Answer[];
  readonly count: number;
  readonly text: string;
  /** The paper, when it is another than that of the survey. */
  readonly source?: string;
  /** Why it does not agree with the replies, when that is known. */
  readonly reason?: Label;
  /** Where the count is written. */
  readonly at: Place;
}

/** What the parties to an agreement were asked, and what they replied. */
export interface Survey {
  readonly title: Label;
  readonly source: string;
  readonly date: CalendarDate;
  readonly questions: readonly { readonly id: string; readonly title: Label }[];
  /** How each answer is printed in plain words. */
  readonly words: Readonly<Record<Answer, string>>;
  /** One for each party to the agreement, in table order; a party that did not reply has the answer `none`. */
  readonly replies: readonly Reply[];
  readonly groups: readonly Group[];
  readonly conditions: readonly Condition[];
  readonly statements: readonly Statement[];
  readonly file: string;
  readonly at: Place;
}

/** The groups that a question named, and the survey that they come from. */
export interface NamedGroups {
  readonly survey: Survey;
  readonly ids: readonly string[];
}

/** The parties that gave one of these answers to a question, in table order. */
export function partiesAnswering(
  replies: readonly Reply[],
  question: string,
  ...counted: readonly Answer[]
): Party[] {
  const isCounted = ({ answers }: Reply) =>
    counted.some((answer) => answers.get(question)?.answer === answer);
  return replies.filter(isCounted).map(({ party }) => party);
}

/** The conditions of the answers that groups count. Law: of a list, and of answers that are not counted, none. */
export function conditionsIn({ conditions }: Survey, groups: readonly Group[]): Condition[] {
  return conditions.filter(({ party, question }) =>
    groups.some((group) => group.question === question && group.parties.includes(party)),
  );
}

/** The groups that were named, whole. */
export function groupsNamed({ survey, ids }: NamedGroups): Group[] {
  return survey.groups.filter(({ id }) => ids.includes(id));
}

/** Who answered what groups count with not now but later, and in which words; nobody whose condition is told. */
export function laterIn(survey: Survey, groups: readonly Group[]) {
  const told = conditionsIn(survey, groups).map(({ party }) => party);
  const asked = [...new Set(groups.flatMap(({ question }) => question ?? []))];
  return survey.replies.flatMap(({ party, answers }) =>
    asked.flatMap((question) => {
      const { answer, words } = answers.get(question) ?? {};
      // Where nobody said how it was printed it stands as its code.
      const printed = words === answer ? undefined : words;
      return answer === 'later' && !told.includes(party) ? [{ party, words: printed }] : [];
    }),
  );
}
