import type { Agreement } from '../../agreement/agreement.js';
import { ANSWERS, partiesAnswering, type Survey } from '../../agreement/survey/survey.js';
import type { Party } from '../../kernel/party.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import {
  type Cell,
  columnsOf,
  countCell,
  EMPTY,
  machineColumn,
  type Sheet,
  text,
} from '../../sheet/sheet.js';
import type { Comparison } from '../check/comparison.js';
import { type Contradiction, contradictionsOf } from './contradictions.js';
import { replyNotes } from './notes.js';
import type { Words } from './words.js';

/** A survey of an agreement, and everything that was printed of it compared with the replies. */
export interface Surveyed {
  readonly agreement: Agreement;
  readonly survey: Survey;
  readonly comparisons: readonly Comparison[];
}

/** The replies party by party, how many gave each answer, the groups, and where the papers contradict the replies. */
export function surveySheets(
  { survey, comparisons }: Surveyed,
  decided: readonly Sentence[],
  words: Words,
): Sheet[] {
  const contradictions = contradictionsOf(survey, comparisons);
  return [
    replySheet(survey, [...decided, ...replyNotes(survey, comparisons, contradictions, words)], words),
    countSheet(survey, words),
    ...(survey.groups.length > 0 ? [groupSheet(survey, words)] : []),
    ...(contradictions.length > 0 ? [contradictionSheet(survey, contradictions, words)] : []),
  ];
}

/** Every answer in the words that were printed; machines have its code too. */
function replySheet({ title, date, questions, replies }: Survey, notes: Sentence[], words: Words): Sheet {
  const { language, day, table } = words;
  return {
    title: joined([title[language], day(date.month, date.day, String(date.year))], ', '),
    columns: [
      machineColumn('party'),
      { id: 'name', heading: table.party },
      ...questions.flatMap(({ id, title: asked }) => [
        machineColumn(id === 'name' ? `question-${id}` : id),
        ...columnsOf({ [`${id}-words`]: joined([asked[language]]) }),
      ]),
      { id: 'comment', heading: table.comment },
    ],
    rows: replies.map(({ party, answers, comment }) => [
      text(party.id),
      text(party.name),
      ...questions.flatMap(({ id }) => {
        const { answer = 'none', words: printed = '' } = answers.get(id) ?? {};
        return [text(answer), text(printed)];
      }),
      comment === '' ? EMPTY : text(comment),
    ]),
    totals: [],
    notes,
  };
}

/** How many gave each answer to each question. Law: the answers to a question add up to the parties. */
function countSheet({ questions, replies, words: printed }: Survey, words: Words): Sheet {
  const { replies: said, language, table } = words;
  return {
    title: said.counts,
    columns: [
      machineColumn('answer'),
      { id: 'words', heading: said.headings.answer },
      ...questions.map(({ id, title }) => ({ id, heading: joined([title[language]]) })),
    ],
    rows: ANSWERS.map((answer) => [
      text(answer),
      text(printed[answer]),
      ...questions.map(({ id }) => countCell(partiesAnswering(replies, id, answer).length)),
    ]),
    totals: [[EMPTY, text(table.total), ...questions.map(() => countCell(replies.length))]],
    notes: [],
  };
}

/** The groups, the answer that each counts, and its parties. */
function groupSheet({ groups, questions, words: printed }: Survey, words: Words): Sheet {
  const { replies: said, survey, language } = words;
  const { group, parties } = survey.headings;
  const titles = new Map(questions.map(({ id, title }) => [id, title[language]]));
  return {
    title: survey.section,
    columns: columnsOf({ group, answer: said.headings.counted, count: said.headings.count, parties }),
    rows: groups.map(({ id, question, answer, parties: members }) => [
      text(`@${id}`),
      question && answer ? text(joined([titles.get(question) ?? question, printed[answer]], ': ')) : EMPTY,
      countCell(members.length),
      namesOf(members),
    ]),
    totals: [],
    notes: [],
  };
}

/** What the papers say otherwise than the replies: the figures first, then who they are and where it stands. */
function contradictionSheet(
  { questions }: Survey,
  contradictions: readonly Contradiction[],
  words: Words,
): Sheet {
  const { replies: said, language, check } = words;
  const { question, printed, replied, statement, paper } = said.headings;
  const titles = new Map(questions.map(({ id, title }) => [id, title[language]]));
  const wordsOf = ({ kind, statement: text = '' }: Contradiction) =>
    kind === 'sum' ? said.allAnswers : text;
  return {
    title: said.contradictions,
    columns: columnsOf({
      question,
      printed,
      replies: replied,
      parties: words.survey.headings.parties,
      statement,
      paper,
    }),
    rows: contradictions.map((one) => [
      text(titles.get(one.question ?? '') ?? one.heading),
      text(one.printed, typeof one.replies === 'object'),
      one.kind === 'missing-row' ? text(check.missingRow) : repliesCell(one),
      one.parties ? namesOf(one.parties) : EMPTY,
      text(wordsOf(one)),
      text(one.paper),
    ]),
    totals: [],
    notes: contradictions.flatMap((one) =>
      one.reason ? [joined([wordsOf(one), one.reason[language]], ': ')] : [],
    ),
  };
}

function repliesCell({ replies }: Contradiction): Cell {
  return typeof replies === 'string' ? text(replies) : { kind: 'number', value: replies };
}

function namesOf(parties: readonly Party[]): Cell {
  return parties.length === 0 ? EMPTY : text(parties.map(({ name }) => name).join(', '));
}
