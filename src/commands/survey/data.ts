import { ANSWERS, partiesAnswering } from '../../agreement/survey/survey.js';
import { decisionData } from '../../allocation/decision-notes.js';
import type { Party } from '../../kernel/party.js';
import { decimal } from '../../sheet/figures.js';
import { contradictionsOf } from './contradictions.js';
import type { Surveyed } from './sheets.js';

/** A survey as data: `words` as they were printed, every count a decimal string, parties by their ids. */
export function surveyData({ agreement, survey, comparisons }: Surveyed): object {
  const { title, date, source, file, questions, replies, words, groups, conditions } = survey;
  const [month, day] = [date.month, date.day].map((part) => String(part).padStart(2, '0'));
  return {
    agreement: agreement.id,
    title: title.sv,
    date: `${date.year}-${month}-${day}`,
    decision: decisionData({ agreement }),
    questions: questions.map(({ id, title: asked }) => ({ question: id, title: asked.sv })),
    rows: replies.map(({ party, answers, comment }) => ({
      party: party.id,
      name: party.name,
      answers: [...answers].map(([question, { answer, words: printed }]) => {
        return { question, answer, words: printed };
      }),
      comment: comment === '' ? null : comment,
    })),
    counts: questions.flatMap(({ id: question }) =>
      ANSWERS.map((answer) => {
        const parties = partiesAnswering(replies, question, answer);
        return {
          question,
          answer,
          words: words[answer],
          count: parties.length,
          parties: idsOf(parties),
        };
      }),
    ),
    groups: groups.map(({ id, question = null, answer = null, parties }) => {
      return { group: id, question, answer, parties: idsOf(parties) };
    }),
    conditions: conditions.map(({ party, question, text }) => ({ party: party.id, question, text: text.sv })),
    contradictions: contradictionsOf(survey, comparisons).map((one) => ({
      kind: one.kind,
      paper: one.paper,
      statement: one.statement ?? null,
      question: one.question ?? null,
      printed: one.printed,
      replies: typeof one.replies === 'string' ? one.replies : decimal(one.replies),
      parties: one.parties ? idsOf(one.parties) : null,
      reason: one.reason?.sv ?? null,
    })),
    sources: [{ of: 'survey', source, period: String(date.year), file }],
  };
}

function idsOf(parties: readonly Party[]): string[] {
  return parties.map(({ id }) => id);
}
