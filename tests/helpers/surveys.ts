import fc from 'fast-check';
import {
  ANSWERS,
  type Answer,
  type Group,
  type Reply,
  type Survey,
} from '../../src/agreement/survey/survey.js';
import { NOWHERE, party } from './cooperation.js';

/** A survey of some questions: what each party answered, in the order of the questions, by its id. */
export function survey(
  questions: readonly string[],
  given: Readonly<Record<string, readonly Answer[]>>,
  groups: readonly Group[] = [],
): Survey {
  const replies = Object.entries(given).map(([id, answers]): Reply => {
    const answered = questions.map((question, i) => {
      const answer = answers[i] ?? 'none';
      return [question, { answer, words: `${id} says ${answer}` }] as const;
    });
    return { party: party(id), answers: new Map(answered), comment: `of ${id}` };
  });
  return {
    title: { sv: 'enkät', en: 'survey' },
    source: 'a test',
    date: { year: 2018, month: 11, day: 23 },
    questions: questions.map((id) => ({ id, title: { sv: id, en: id } })),
    words: { yes: 'JA', no: 'NEJ', later: 'JA, senare', none: 'EJ SVAR' },
    replies,
    groups,
    conditions: [],
    statements: [],
    file: 'survey.yaml',
    at: NOWHERE,
  };
}

/** Surveys of two questions and up to nine parties. */
export const surveys: fc.Arbitrary<Survey> = fc
  .array(fc.tuple(fc.constantFrom(...ANSWERS), fc.constantFrom(...ANSWERS)), { minLength: 1, maxLength: 9 })
  .map((given) => survey(['one', 'two'], Object.fromEntries(given.map((answers, i) => [`p${i}`, answers]))));
