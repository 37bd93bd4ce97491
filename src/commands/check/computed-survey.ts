import { questionRole } from '../../agreement/published/table.js';
import { ANSWERS, partiesAnswering, type Survey } from '../../agreement/survey/survey.js';
import { nth } from '../../kernel/nth.js';
import { rational } from '../../kernel/number.js';
import type { ComputedTable } from './computed.js';

/** The table that the replies to a survey should have been printed as: a row a party, its answers and its comment. */
export function computedSurvey({ replies }: Survey): ComputedTable {
  return new Map(
    replies.map(({ party, answers, comment }) => {
      const words = [...answers].map(([question, { words }]) => [questionRole(question), words]);
      return [party.id, { label: party.name, cells: { ...Object.fromEntries(words), comment } }];
    }),
  );
}

/**
 * The table that a survey should have been summed up as: a row an answer, and for each question how many parties
 * gave it. Law: the counts of a question add up to the number of parties. An answer that nobody gave needs no row.
 */
export function computedSurveySummary({ questions, replies, words }: Survey): ComputedTable {
  return new Map(
    ANSWERS.map((answer) => {
      const counts = questions.map(({ id }) => partiesAnswering(replies, id, answer).length);
      const cells = questions.map(({ id }, i) => [questionRole(id), rational(BigInt(nth(counts, i)))]);
      const isOptional = counts.every((count) => count === 0);
      return [answer, { label: words[answer], cells: Object.fromEntries(cells), isOptional }];
    }),
  );
}
