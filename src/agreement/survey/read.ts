import * as v from 'valibot';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import type { Party } from '../../kernel/party.js';
import { type Folder, readSource } from '../../text/files.js';
import { type DataRecord, readTable, recordsAt, take } from '../../text/records.js';
import { label, map, records, text } from '../../text/shape.js';
import { choiceOf, dateOf, labelOf, partyOf, reportRepeated } from '../../text/values.js';
import { readYaml } from '../../text/yaml.js';
import type { Agreement } from '../agreement.js';
import { CONDITION_SHAPE, conditionsFrom } from './conditions.js';
import { GROUP_SHAPE, groupFrom } from './groups.js';
import { ANSWERS, type Answer, type Answered, type Reply, type Survey } from './survey.js';

const word = v.optional(text);

const SHAPE = map({
  title: label,
  source: text,
  date: text,
  questions: v.array(map({ id: text, title: label })),
  words: v.optional(map({ yes: word, no: word, later: word, none: word })),
  answers: v.lazy((input) => (typeof input === 'string' ? text : records)),
  conditions: v.optional(v.array(CONDITION_SHAPE)),
  groups: v.optional(v.array(GROUP_SHAPE)),
});

/**
 * Reads the survey of an agreement: its answers stand in its file, or in a table that it names. Issues, all of them:
 * those of its shape and its table, not-a-date, duplicate-field for a question named as a field, duplicate-row,
 * unknown-party, unknown-choice, and those of its groups and conditions.
 */
export async function readSurvey(
  folder: Folder,
  { value: file, at }: Located<string>,
  { parties }: Pick<Agreement, 'parties'>,
  issues: Issue[],
): Promise<Survey | undefined> {
  const before = issues.length;
  const source = take(readSource(folder, file, at), issues);
  const yaml = source && (await readYaml(source, SHAPE, issues));
  if (!yaml) return undefined;
  const { value, place } = yaml;
  const ids = value.questions.map(({ id }, i) => ({ value: id, at: place(['questions', i, 'id']) }));
  reportRepeated(ids, issues);
  const questions = value.questions
    .filter(({ id }) => !isField(id))
    .map(({ id, title }) => ({ id, title: labelOf(title) }));
  for (const { value: field, at } of ids.filter(({ value: id }) => isField(id))) {
    issues.push(issue('duplicate-field', { field }, at));
  }
  const fields = {
    required: ['party', ...questions.map(({ id }) => id)],
    optional: ['comment', ...questions.map(({ id }) => wordsOf(id))],
  };
  const { answers } = value;
  const rows =
    typeof answers === 'string'
      ? (await readTable(folder, answers, fields, issues, place(['answers'])))?.records
      : recordsAt(['answers'], answers, place, fields, issues);
  const words = { ...PLAIN, ...value.words };
  const replies = repliesFrom(rows ?? [], parties, fields.required.slice(1), words, issues);
  const groups = (value.groups ?? []).map((written, i) =>
    groupFrom(written, (path) => place(['groups', i, ...path]), { questions, replies }, parties, issues),
  );
  reportRepeated(
    groups.map(({ id }, i) => ({ value: id, at: place(['groups', i, 'id']) })),
    issues,
  );
  const conditions = conditionsFrom(
    value.conditions ?? [],
    (path) => place(['conditions', ...path]),
    { questions },
    parties,
    issues,
  );
  const date = dateOf({ value: value.date, at: place(['date']) }, issues);
  if (!date || issues.length > before) return undefined;
  const { title, source: origin } = value;
  return {
    title: labelOf(title),
    source: origin,
    date,
    questions,
    words,
    replies,
    groups,
    conditions,
    file,
    at: place([]),
  };
}

/** The words of answers that a survey does not say how it prints. */
const PLAIN: Readonly<Record<Answer, string>> = { yes: 'yes', no: 'no', later: 'later', none: 'none' };

/** The field of the words that were printed for an answer, where they are others than the plain ones. */
function wordsOf(question: string): string {
  return `${question}-words`;
}

/** Whether a question would take the name of another field of its answers. */
function isField(question: string): boolean {
  return question === 'party' || question === 'comment' || question.endsWith('-words');
}

function repliesFrom(
  rows: readonly DataRecord[],
  parties: readonly Party[],
  questions: readonly string[],
  words: Readonly<Record<Answer, string>>,
  issues: Issue[],
): Reply[] {
  const read = rows.flatMap(({ fields }): (Reply & { at: DataRecord['at'] })[] => {
    const named = fields.get('party') as Located<string>;
    const party = partyOf(named, parties, issues);
    const answers = questions.map((id): [string, Answered] => {
      const answer = choiceOf(fields.get(id) as Located<string>, ANSWERS, issues) ?? 'none';
      return [id, { answer, words: fields.get(wordsOf(id))?.value.trim() || words[answer] }];
    });
    const comment = fields.get('comment')?.value ?? '';
    return party ? [{ party, answers: new Map(answers), comment, at: named.at }] : [];
  });
  reportRepeated(
    read.map(({ party, at }) => ({ value: party.id, name: party.name, at })),
    issues,
  );
  const silent = new Map(questions.map((id) => [id, { answer: 'none', words: '' } as const]));
  return parties.map(
    (party) => read.find((reply) => reply.party === party) ?? { party, answers: silent, comment: '' },
  );
}
