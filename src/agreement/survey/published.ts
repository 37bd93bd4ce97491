import { isSame } from '../../kernel/identity.js';
import type { Issue, Located } from '../../kernel/issue.js';
import { choiceOf, unknown } from '../../text/values.js';
import { questionRole } from '../published/table.js';
import type { WrittenTable } from '../published/written.js';
import { ANSWERS, type Answer, type Survey } from './survey.js';

/** The role, heading and place of each column that holds a question. Issue: unknown-choice for one that was not asked. */
export function questionHeadings(
  { columns, place }: WrittenTable,
  survey: Survey | undefined,
  issues: Issue[],
) {
  const asked = survey?.questions.map(({ id }) => id) ?? [];
  return Object.entries(columns.questions ?? {}).map(([id, heading]) => {
    const path = ['columns', 'questions', id];
    const question = survey && choiceOf({ value: id, at: place(path, 'key') }, asked, issues);
    return { role: questionRole(question ?? id), heading, path };
  });
}

/** The answer that a row of a summary counts: its label is the answer's plain words. Issue: unknown-choice. */
export function answerIn(
  label: Located<string>,
  survey: Survey | undefined,
  issues: Issue[],
): Answer | undefined {
  const answer = ANSWERS.find((code) => survey && isSame(survey.words[code], label.value));
  if (survey && !answer) issues.push(unknown('unknown-choice', label, Object.values(survey.words)));
  return answer;
}
