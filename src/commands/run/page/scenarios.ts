import { isDeepStrictEqual } from 'node:util';
import { statedWith } from '../../../agreement/scenarios.js';
import type { Stated } from '../../../agreement/stated.js';
import type { Answered, Condition, Group, NamedGroups, Survey } from '../../../agreement/survey/survey.js';
import type { Question } from '../../../allocation/question.js';
import type { Opened } from '../../../allocation/read-question.js';
import type { Label } from '../../../kernel/issue.js';
import { compare, toExact } from '../../../kernel/number.js';
import { type Outcome, valueIn } from '../../../kernel/outcome.js';
import type { Party } from '../../../kernel/party.js';
import { isSameKey, type Key } from '../../../keys/key.js';
import { questionOf } from '../../question.js';

/** A scenario of the agreement, as a page chooses it: who shares, by which of its keys, what. */
export interface PageScenario {
  readonly title: Label;
  readonly ticked: readonly boolean[];
  readonly key: number;
  readonly amount: string;
  readonly groups?: PageGroups;
}

/** The groups that its parties were named by, and what is told of them: parties by their places. */
export interface PageGroups {
  readonly ids: NamedGroups['ids'];
  readonly survey: Pick<Survey, 'title' | 'date' | 'source' | 'file' | 'words'>;
  readonly groups: readonly (Pick<Group, 'id' | 'question'> & { readonly parties: readonly number[] })[];
  readonly replies: readonly {
    readonly party: number;
    readonly answers: readonly (readonly [question: string, answered: Answered])[];
  }[];
  readonly conditions: readonly (Omit<Condition, 'party'> & { readonly party: number })[];
}

/** A scenario and the question that it asks. */
export interface Alternative {
  readonly title: Label;
  readonly question: Question;
}

/** The scenarios of an agreement that can be asked as a question is stated; what is wrong with others `compare` tells. */
export async function alternativesIn(opened: Outcome<Opened>, base: Stated): Promise<Alternative[]> {
  const found: Alternative[] = [];
  for (const { id, title = { sv: id, en: id }, stated } of valueIn(opened)?.file.scenarios ?? []) {
    const asked = await questionOf(opened, statedWith(base, stated));
    if (asked.ok) found.push({ title, question: asked.value });
  }
  return found;
}

/** Those that differ from a question in nothing but what is chosen in its page, among these keys and parties. */
export function scenariosData(
  alternatives: readonly Alternative[],
  base: Question,
  keys: readonly Key[],
  parties: readonly Party[],
): PageScenario[] {
  return alternatives.flatMap(({ title, question }) => {
    const { input, key, amount, groups } = question;
    const index = keys.findIndex((one) => isSameKey(one, key));
    const isAlike =
      input.year === base.input.year &&
      input.asOf === base.input.asOf &&
      compare(question.unit, base.unit) === 0 &&
      isDeepStrictEqual(question.rounding, base.rounding);
    if (!isAlike || !amount || index < 0 || !input.parties.every((one) => parties.includes(one))) return [];
    const ticked = parties.map((party) => input.parties.includes(party));
    return [
      {
        title,
        ticked,
        key: index,
        amount: toExact(amount.value),
        groups: groups && groupsData(groups, parties),
      },
    ];
  });
}

function groupsData({ ids, survey }: NamedGroups, parties: readonly Party[]): PageGroups {
  const { title, date, source, file, words, groups, replies, conditions } = survey;
  const place = (party: Party) => parties.indexOf(party);
  return {
    ids,
    survey: { title, date, source, file, words },
    groups: groups
      .filter(({ id }) => ids.includes(id))
      .map(({ id, question, parties: members }) => ({ id, question, parties: members.map(place) })),
    replies: replies.map(({ party, answers }) => ({ party: place(party), answers: [...answers] })),
    conditions: conditions.map(({ party, question, text }) => ({ party: place(party), question, text })),
  };
}
