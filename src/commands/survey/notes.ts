import type { Survey } from '../../agreement/survey/survey.js';
import { showNumber } from '../../sheet/figures.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import type { Comparison } from '../check/comparison.js';
import type { Contradiction } from './contradictions.js';
import type { Words } from './words.js';

/** What answers depend on, whether the papers agree with them, and where they stand. */
export function replyNotes(
  survey: Survey,
  comparisons: readonly Comparison[],
  contradictions: readonly Contradiction[],
  words: Words,
): Sentence[] {
  const { replies: said, notes } = words;
  const isCompared = comparisons.some(({ cells }) => cells > 0);
  const compared = isCompared ? said.compared(contradictions.length) : said.notCompared;
  return [...conditionNotes(survey, words), compared, notes.source(survey.source)];
}

/** What every answer depends on that depends on something. */
function conditionNotes({ conditions }: Survey, { survey, language }: Words): Sentence[] {
  return conditions.map(({ party, text: on }) => survey.condition(party.name, on[language]));
}

/** What rows of replies cannot hold: what answers depend on, and each place where the papers say otherwise. */
export function unheldNotes(
  survey: Survey,
  contradictions: readonly Contradiction[],
  words: Words,
): Sentence[] {
  const { replies: said, check, language } = words;
  const titles = new Map(survey.questions.map(({ id, title }) => [id, title[language]]));
  const told = contradictions.map((one) => {
    const { kind, paper, statement, question = '', heading, printed, replies } = one;
    const asked = titles.get(question) ?? heading;
    const what =
      kind === 'sum' ? joined([asked, said.allAnswers], ', ') : said.stated(statement ?? '', asked);
    if (kind === 'missing-row') return said.contradicted(paper, what, check.missingRow);
    const shown = typeof replies === 'string' ? replies : showNumber(replies, words.mark);
    return said.contradicted(paper, what, said.against(printed, shown));
  });
  return [
    ...conditionNotes(survey, words),
    ...(told.length > 0 ? [said.compared(told.length)] : []),
    ...told,
  ];
}
