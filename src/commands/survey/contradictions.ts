import { questionRole } from '../../agreement/published/table.js';
import { ANSWERS, partiesAnswering, type Survey } from '../../agreement/survey/survey.js';
import type { Label } from '../../kernel/issue.js';
import { compare, type Rational, rational, sum } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import type { Comparison, Deviation } from '../check/comparison.js';

/** Something that a paper says of a survey and that the replies do not. */
export interface Contradiction {
  /** `sum`: a question for which more answers are counted than there are parties. */
  readonly kind: 'cell' | 'missing-row' | 'sum';
  /** The table or paper that says it, and the row or the words of it; none of a sum. */
  readonly paper: string;
  readonly statement?: string;
  /** The question as the paper heads it, and its id. */
  readonly heading: string;
  readonly question?: string;
  readonly printed: string;
  /** What the replies say instead, and which parties they are, of a number of answers. */
  readonly replies: Rational | string;
  readonly parties?: readonly Party[];
  readonly reason?: Label;
}

/**
 * Where papers contradict the replies to a survey: every deviation, known or not, and every question for which a summary
 * counts more answers than there are parties. A known deviation that is none any longer is `check`'s to tell.
 */
export function contradictionsOf(survey: Survey, comparisons: readonly Comparison[]): Contradiction[] {
  return comparisons.flatMap((comparison) => [
    ...[...comparison.deviations, ...comparison.known].flatMap((one) => deviating(one, comparison, survey)),
    ...overcounted(comparison, survey),
  ]);
}

function deviating(
  deviation: Deviation & { readonly reason?: Label },
  { table }: Comparison,
  survey: Survey,
): Contradiction[] {
  const { kind, row: statement, column: heading, printed, computed: replies, reason } = deviation;
  if (kind !== 'cell' && kind !== 'missing-row') return [];
  const paper = String(table.title);
  const said = { kind, paper, statement, heading, printed, replies, reason };
  const row = table.rows.find(({ label }) => label === statement);
  const role = row?.cells.find(({ column }) => column === heading)?.role;
  const question = survey.questions.find(({ id }) => questionRole(id) === role)?.id;
  if (!row || question === undefined) return [said];
  const counted = table.of === 'survey-summary' ? ANSWERS.filter((answer) => answer === row.id) : undefined;
  const { answer = counted } =
    survey.statements.find(
      ({ text, question: asked, source = survey.source }) =>
        table.of === 'statements' && text === statement && asked === question && source === table.source,
    ) ?? {};
  return [{ ...said, question, parties: answer && partiesAnswering(survey.replies, question, ...answer) }];
}

/** The questions for which a summary counts more answers than there are parties. */
function overcounted({ table }: Comparison, { questions, replies }: Survey): Contradiction[] {
  if (table.of !== 'survey-summary') return [];
  const asked = rational(BigInt(replies.length));
  return questions.flatMap(({ id: question }): Contradiction[] => {
    const cells = table.rows.flatMap((row) =>
      row.cells.filter(({ role }) => role === questionRole(question)),
    );
    const counted = sum(cells.flatMap(({ figure }) => (figure ? [figure.value] : [])));
    if (compare(counted, asked) <= 0) return [];
    const [heading = '', paper] = [cells[0]?.column, String(table.title)];
    return [{ kind: 'sum', paper, heading, question, printed: String(counted.numerator), replies: asked }];
  });
}
