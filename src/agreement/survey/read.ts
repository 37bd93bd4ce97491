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
import { type Folder, readSource } from '../../text/files.js';
import { isText, type Node } from '../../text/node.js';
import { either, label, list, located, optional, type Reader, record, text } from '../../text/readers.js';
import { oneOf, partyAmong, readDate, repeated } from '../../text/scalars.js';
import { type DataRecord, readTable, recordsWith } from '../../text/tables.js';
import { readYaml } from '../../text/yaml.js';
import type { Agreement } from '../agreement.js';
import { conditionsAmong } from './conditions.js';
import { groupsAmong } from './groups.js';
import { ANSWERS, type Answered, type Reply, type Survey } from './survey.js';

/** What can be read first when the questions are known. */
const later: Reader<Node> = outcome;

const word = optional(text);

const WRITTEN = record({
  title: label,
  source: text,
  date: located(text),
  questions: list(record({ id: located(text), title: label })),
  words: optional(record({ yes: word, no: word, later: word, none: word })),
  answers: either(located(text), later),
  conditions: optional(later),
  groups: optional(later),
});

/**
 * Reads the survey of an agreement: its answers stand in its file, or in a table that it names. Issues, all of them:
 * those of its file and its table, not-a-date, duplicate-field for a question named as a field, duplicate-row,
 * unknown-party, unknown-choice, and those of its groups and conditions.
 */
export async function readSurvey(
  folder: Folder,
  { value: file, at: named }: Located<string>,
  { parties }: Pick<Agreement, 'parties'>,
): Promise<Outcome<Survey>> {
  const source = readSource(folder, file, named);
  if (!source.ok) return failed(source);
  const yaml = await readYaml(source.value, located(WRITTEN));
  if (!yaml.ok) return failed(yaml);
  const { value: written, at } = yaml.value;
  const { title, source: origin, answers } = written;
  const questions = written.questions.filter(({ id }) => !isField(id.value));
  const ids = questions.map(({ id }) => id.value);
  const fields = { required: ['party', ...ids], optional: ['comment', ...ids.map(wordsOf)] };
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
