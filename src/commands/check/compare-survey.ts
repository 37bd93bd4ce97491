import { type PrintedRow, type PublishedTable, questionRole } from '../../agreement/published/table.js';
import { ANSWERS, partiesAnswering, type Statement, type Survey } from '../../agreement/survey/survey.js';
import { nth } from '../../kernel/nth.js';
import { type Rational, rational } from '../../kernel/number.js';
import { compareTable } from './compare.js';
import type { Comparison } from './comparison.js';
import type { ComputedTable } from './computed.js';

/** A table that was printed of a survey, or of its summary, against the replies. */
export function compareSurveyTable(table: PublishedTable, survey: Survey): Comparison {
  return compareTable(table, (table.of === 'survey' ? computedSurvey : computedSurveySummary)(survey));
}

/**
 * What the papers say of a survey in running text against the replies, as a table for each paper: a row a statement.
 * Law: a statement deviates exactly when it counts another number of parties than gave its answers.
 */
export function compareStatements(survey: Survey, agreement: string): Comparison[] {
  const sourceOf = ({ source = survey.source }: Statement) => source;
  const sources = [...new Set(survey.statements.map(sourceOf))];
  return sources.map((source) => {
    const statements = survey.statements.filter((statement) => sourceOf(statement) === source);
    const headings = new Map(survey.questions.map(({ id, title }) => [id, title.sv]));
    const headingOf = ({ question }: Statement) => headings.get(question) ?? question;
    const known = statements.flatMap((statement) => {
      const { text: row, count, reason, at } = statement;
      return reason ? [{ row, column: headingOf(statement), printed: String(count), reason, at }] : [];
    });
    const rows = statements.map((statement, i) => printedRow(statement, i, headingOf(statement)));
    const computed: ComputedTable = new Map(
      statements.map((statement, i) => {
        const cells = { [questionRole(statement.question)]: countOf(statement, survey) };
        return [String(i), { label: statement.text, cells }];
      }),
    );
    const facts = { agreement, title: source, source, of: 'statements', parties: [], known } as const;
    return compareTable({ ...facts, rows, at: survey.at }, computed);
  });
}

function printedRow({ text, question, count, at }: Statement, i: number, column: string): PrintedRow {
  const figure = { value: rational(BigInt(count)), decimals: 0 };
  return {
    id: String(i),
    label: text,
    cells: [{ role: questionRole(question), column, text: String(count), figure, at }],
  };
}

function countOf({ question, answer }: Statement, { replies }: Survey): Rational {
  return rational(BigInt(partiesAnswering(replies, question, ...answer).length));
}

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
