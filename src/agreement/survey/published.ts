import { isSame } from '../../kernel/identity.js';
import type { Located } from '../../kernel/issue.js';
import { each, failed, map, type Outcome, orElse, outcome } from '../../kernel/outcome.js';
import { noSuch, oneOf } from '../../text/scalars/names.js';
import { type QuestionRole, questionRole } from '../published/table.js';
import type { WrittenTable } from '../published/written.js';
import { ANSWERS, type Answer, type Survey } from './survey.js';

/** The role and heading of each column that holds a question. Issue: unknown-choice for one that was not asked. */
export function questionHeadings(
  questions: WrittenTable['columns']['questions'] = [],
  survey: Survey | undefined,
): Outcome<{ role: QuestionRole; heading: Located<string> }[]> {
  const asked = survey?.questions.map(({ id }) => id);
  return each(questions, ({ id, heading }) => {
    const question = asked ? oneOf(asked)(id) : outcome(id.value);
    return map(orElse(question, id.value), (one) => ({ role: questionRole(one), heading }));
  });
}

/** The answer that a row of a summary counts: its label is the answer's plain words. Issue: unknown-choice. */
export function answerIn(label: Located<string>, survey: Survey | undefined): Outcome<Answer> {
  // Why a survey could not be read has been told.
  if (!survey) return failed();
  const answer = ANSWERS.find((code) => isSame(survey.words[code], label.value));
  if (answer) return outcome(answer);
  return noSuch('unknown-choice', label, Object.values(survey.words));
}
