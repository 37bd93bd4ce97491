import { complaintOf } from '../commands/complaint.js';
import type { Complaint, ProblemWords } from '../kernel/complaint.js';
import type { Issue, Place } from '../kernel/issue.js';
import { inOrder } from '../kernel/issue-order.js';
import { placeName } from '../kernel/place.js';
import type { UsageError } from '../kernel/problem.js';
import { plain } from '../sheet/plain.js';
import type { Sentence, Spoken } from '../sheet/sentence.js';
import { widthOf } from '../sheet/width.js';

/** How many issues are printed in full; beyond that the rest are counted. */
const MOST = 50;

const MOST_OF_A_SENTENCE = 400;

/** How many characters of a long line are shown on either side of the fault, and at most of the fault itself. */
const AROUND = 80;

/** Every issue: its place, what is wrong, the user's own line with a caret, and how to mend it. */
export async function renderIssues(issues: readonly Issue[], words: Spoken<ProblemWords>): Promise<string> {
  const all = inOrder(issues);
  const first = all.slice(0, MOST);
  const width = await widthOf(first.map(({ at }) => plain(at.excerpt)).join(''));
  const shown = first.map((issue) => renderIssue(issue, words, width));
  const rest = all.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${words.more(rest)}\n`] : [])].join('\n');
}

/** What is wrong with a call or a file, in one sentence and its remedy. */
export function renderUsage<C extends UsageError['code']>(
  error: UsageError<C>,
  words: Spoken<ProblemWords>,
): string {
  const complain = words.usage[error.code] as (facts: object) => Spoken<Complaint>;
  const [problem, remedy] = complain(error.facts);
  return plain(`allocate: ${problem} [${error.code}]`).concat('\n', plain(remedy), '\n');
}

function renderIssue(issue: Issue, words: Spoken<ProblemWords>, width: Width): string {
  const { code, facts, at } = issue;
  const [problem, remedy] = complaintOf(issue, words);
  const place = at.file === undefined ? words.argument : placeName(at);
  const field = at.field === undefined || isTold(at.field, facts) ? '' : `${at.field}: `;
  const lines = [
    plain(`${place}: ${field}${clipped(problem)} [${code}]`),
    ...excerptOf(at, width),
    plain(remedy),
  ];
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .concat('\n');
}

/** Whether what is told of a fault names the field already, in whatever language. */
function isTold(field: string, facts: object): boolean {
  return Object.values(facts).includes(field);
}

/** A sentence that quotes a very long value is cut in its middle: the excerpt below it shows where it stands. */
function clipped(sentence: Sentence): string {
  const text = plain(sentence);
  if (text.length <= MOST_OF_A_SENTENCE) return text;
  return `${text.slice(0, MOST_OF_A_SENTENCE / 2)}…${text.slice(-MOST_OF_A_SENTENCE / 2)}`;
}

type Width = (text: string) => number;

/** The line and its caret, cut to a window when the line is long; as wide as the characters above it. */
function excerptOf({ excerpt, column, width, offset = column - 1 }: Place, widthOf: Width): string[] {
  const start = offset;
  const from = Math.max(0, start - AROUND);
  const end = Math.min(excerpt.length, start + Math.min(width, AROUND));
  const to = Math.min(excerpt.length, end + AROUND);
  const before = plain(`${from > 0 ? '…' : ''}${excerpt.slice(from, start)}`);
  const fault = plain(excerpt.slice(start, end));
  const after = plain(`${excerpt.slice(end, to)}${to < excerpt.length ? '…' : ''}`);
  if (`${before}${fault}${after}`.trim() === '') return [];
  return [
    `    ${before}${fault}${after}`,
    `    ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(fault)))}`,
  ];
}
