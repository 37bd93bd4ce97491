import { type Issue, issue, type Located } from '../../kernel/issue.js';
import {
  all,
  andThen,
  each,
  failed,
  follow,
  map,
  type Outcome,
  outcome,
  soFar,
  valueIn,
  withIssues,
} from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { about, type Fields } from '../../text/field.js';
import { type Folder, readSource } from '../../text/files.js';
import { isText } from '../../text/node.js';
import { either, label, later, list, located, optional, record, text } from '../../text/readers.js';
import { readDate } from '../../text/scalars/dates.js';
import { oneOf, partyAmong, repeated } from '../../text/scalars/names.js';
import { type DataRecord, readTable, recordsWith } from '../../text/tables.js';
import { readYaml } from '../../text/yaml.js';
import type { Agreement } from '../agreement.js';
import { conditionsAmong } from './conditions.js';
import { groupsAmong } from './groups.js';
import { statementsAmong } from './statements.js';
import { ANSWERS, type Answered, type Reply, type Survey } from './survey.js';

/** What stands beside the answers of a party. */
const ANSWER = {
  party: about`${text} part | alby | den som svarar | who answers`,
  comment: about`${optional(text)} kommentar | Helst från mars. | det som parten skrev till | what the party added`,
};

/** The answers of parties, whatever was asked: for who reads of them before the questions are known. */
export const writtenAnswers = recordsWith(
  ANSWER,
  about`${text} svar | yes | partens svar, i en kolumn med frågans namn; i en med namnet och -words det som trycktes | the answer of the party, in a column of the name of the question; in one of that name and -words what was printed`,
);

const QUESTION = record({
  id: about`${located(text)} kortnamn | joins | namnet som svaren står under | the name under which the answers stand`,
  title: about`${label} rubrik | Vill ni vara med? | frågan som den ställdes | the question as it was put`,
});

const word = optional(text);

const WORDS = record({
  yes: about`${word} ja | Ja | hur ett ja trycks | how a yes is printed`,
  no: about`${word} nej | Nej | hur ett nej trycks | how a no is printed`,
  later: about`${word} senare | Ja, senare | hur det trycks att parten kan vara med senare | how it is printed that the party may take part later`,
  none: about`${word} inget | Ej svar | hur det trycks att parten inte har svarat | how it is printed that the party has not answered`,
});

/** What a survey says. What names a question is read when these are known. */
export function writtenSurvey(parties: readonly Party[], asked: readonly string[] = []) {
  const questions = asked.map((id) => ({ id, title: { sv: id, en: id } }));
  return record({
    title: about`${label} rubrik | Enkät om jouren | vad enkäten kallas | what the survey is called`,
    source: about`${text} källa | Direktionen § 9/2024 | handlingen som svaren står i | the paper in which the answers stand`,
    date: about`${located(text)} datum | 2024-09-01 | dagen då parterna hade svarat | the day by which the parties had answered`,
    questions: about`${list(QUESTION)} frågor | [{ id: joins, title: Vill ni vara med? }] | det som parterna fick svara på | what the parties were asked`,
    words: about`${optional(WORDS)} ord | { yes: Ja, no: Nej, later: Senare, none: Inget svar } | hur svaren trycks i klartext | how the answers are printed in plain words`,
    answers: about`${either(
      located(text),
      later(() => writtenAnswers),
    )} svar | surveys/svar.csv | varje parts svar: namnet på en fil, eller en lista | the answers of each party: the name of a file, or a list`,
    conditions: about`${optional(later(() => conditionsAmong(asked, parties)))} villkor | [{ party: alby, question: joins, text: om alla är med }] | det som svar beror på | what answers depend on`,
    statements: about`${optional(later(() => statementsAmong(asked)))} påståenden | [{ question: joins, answer: yes, count: 1, text: En vill vara med. }] | det som handlingarna säger om antalet svar i löpande text | what the papers say of the number of answers in running text`,
    groups: about`${optional(later(() => groupsAmong({ questions, replies: [] }, parties)))} grupper | [{ id: willing, question: joins, answer: yes }] | parter som har ett gemensamt namn: de som gav ett svar, eller en lista | parties with a common name: those that gave an answer, or a list`,
  });
}

/**
 * Reads the survey of an agreement: its answers stand in its file, or in a table that it names. Issues, all of them:
 * those of its file and its table, not-a-date, duplicate-field for a question named as a field, duplicate-row,
 * unknown-party, unknown-choice, and those of its groups, conditions and statements.
 */
export async function readSurvey(
  folder: Folder,
  { value: file, at: named }: Located<string>,
  { parties: ofYear, inAnyYear }: Pick<Agreement, 'parties' | 'inAnyYear'>,
): Promise<Outcome<Survey>> {
  // It was answered in one year, and tells of all.
  const parties = inAnyYear ?? ofYear;
  const source = readSource(folder, file, named);
  if (!source.ok) return failed(source);
  const yaml = await readYaml(source.value, located(writtenSurvey(parties)));
  if (!yaml.ok) return failed(yaml);
  const { value: written, at } = yaml.value;
  const { title, source: origin, answers } = written;
  const questions = written.questions.filter(({ id }) => !isField(id.value));
  const ids = questions.map(({ id }) => id.value);
  const answered = Object.fromEntries(ids.map((id) => [id, text]));
  const printed = Object.fromEntries(ids.map((id) => [wordsOf(id), optional(text)]));
  const fields: Fields = { party: ANSWER.party, ...answered, comment: ANSWER.comment, ...printed };
  const rows: Outcome<readonly DataRecord[]> = isText(answers)
    ? map(await readTable(folder, answers.value, fields, answers.at), ({ records }) => records)
    : recordsWith(fields)(answers);
  const words = Object.fromEntries(ANSWERS.map((answer) => [answer, written.words?.[answer] ?? answer]));
  const of = {
    questions: questions.map(({ id, title: asked }) => ({ id: id.value, title: asked })),
    words: words as Survey['words'],
  };
  const replies = follow(rows, (records) => repliesFrom(records, parties, ids, of.words));
  const groups = groupsAmong({ ...of, replies: valueIn(replies) ?? [] }, parties);
  const read = all({
    date: readDate(written.date),
    replies,
    groups: written.groups ? groups(written.groups) : outcome([]),
    conditions: written.conditions ? conditionsAmong(ids, parties)(written.conditions) : outcome([]),
    statements: written.statements ? statementsAmong(ids)(written.statements) : outcome([]),
  });
  const faults = questionFaults(written.questions.map(({ id }) => id));
  return andThen(withIssues(read, faults), (made) =>
    outcome({ title, source: origin, ...of, ...made, file, at }),
  );
}

/** The field of the words that were printed for an answer, where they are others than the plain ones. */
function wordsOf(question: string): string {
  return `${question}-words`;
}

/** Whether a question would take the name of another field of its answers. */
function isField(question: string): boolean {
  return question === 'party' || question === 'comment' || question.endsWith('-words');
}

function questionFaults(ids: readonly Located<string>[]): Issue[] {
  const fields = ids.filter(({ value }) => isField(value));
  return [...repeated(ids), ...fields.map(({ value: field, at }) => issue('duplicate-field', { field }, at))];
}

/** A reply for each party. Issues, all of them: unknown-party, unknown-choice, duplicate-row. */
function repliesFrom(
  rows: readonly DataRecord[],
  parties: readonly Party[],
  questions: readonly string[],
  words: Survey['words'],
): Outcome<Reply[]> {
  const read = each(rows, ({ fields }) => {
    const answers = each(questions, (id) =>
      map(oneOf(ANSWERS)(fields.get(id) as Located<string>), (answer): [string, Answered] => {
        return [id, { answer, words: fields.get(wordsOf(id))?.value.trim() || words[answer] }];
      }),
    );
    const comment = fields.get('comment')?.value ?? '';
    const party = located(partyAmong(parties))(fields.get('party') as Located<string>);
    return map(all({ party, answers }), (said) => ({ ...said, comment }));
  });
  const silent = new Map(questions.map((id) => [id, { answer: 'none', words: '' } as const]));
  return follow(read, (replies) =>
    soFar(
      parties.map((party): Reply => {
        const reply = replies.find((one) => one.party.value === party);
        return { party, answers: new Map(reply?.answers ?? silent), comment: reply?.comment ?? '' };
      }),
      repeated(replies.map(({ party: { value, at } }) => ({ value: value.id, name: value.name, at }))),
    ),
  );
}
