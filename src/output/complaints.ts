import type { Issue, Place } from '../core/issue.js';
import type { UsageError } from '../core/problem.js';
import { plain } from './plain.js';
import type { Complaint, ProblemWords } from './words/words.js';

/** How many issues are printed in full; beyond that the rest are counted. */
const MOST = 50;

/** How much of a long line is shown around the caret. */
const BEFORE = 60;
const AFTER = 60;

/** Every issue: its place, what is wrong, the user's own line with a caret, and how to mend it. */
export function renderIssues(issues: readonly Issue[], words: ProblemWords): string {
  const shown = inOrder(issues)
    .slice(0, MOST)
    .map((issue) => renderIssue(issue, words));
  const rest = issues.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${words.more(rest)}\n`] : [])].join('\n');
}

/** What is wrong with a call or a file, in one sentence and its remedy. */
export function renderUsage<C extends UsageError['code']>(error: UsageError<C>, words: ProblemWords): string {
  const complain = words.usage[error.code] as (facts: object) => Complaint;
  const [problem, remedy] = complain(error.facts);
  return plain(`allocate: ${problem} [${error.code}]`).concat('\n', plain(remedy), '\n');
}

function renderIssue({ code, facts, at }: Issue, words: ProblemWords): string {
  const complain = words.issues[code] as (facts: object) => Complaint;
  const [problem, remedy] = complain(facts);
  const place = at.file === undefined ? words.argument : `${at.file}:${at.line}:${at.column}`;
  const field = at.field === undefined ? '' : `${at.field}: `;
  const lines = [`${place}: ${field}${problem} [${code}]`, ...excerptOf(at), remedy];
  return lines
    .filter((line) => line !== '')
    .map((line) => plain(line))
    .join('\n')
    .concat('\n');
}

/** The line and its caret, cut to a window when the line is long. */
function excerptOf({ excerpt, column, width }: Place): string[] {
  const from = Math.max(0, column - 1 - BEFORE);
  const to = Math.min(excerpt.length, column - 1 + Math.max(width, 1) + AFTER, from + BEFORE + 2 * AFTER);
  const before = `${from > 0 ? '…' : ''}${excerpt.slice(from, column - 1)}`;
  const line = `${before}${excerpt.slice(column - 1, to)}${to < excerpt.length ? '…' : ''}`;
  if (line.trim() === '') return [];
  const caret = '^'.repeat(Math.max(1, Math.min(width, to - column + 1)));
  return [`    ${line}`, `    ${' '.repeat(before.length)}${caret}`];
}

/** By file, line and column, so that the order of reading never shows. */
function inOrder(issues: readonly Issue[]): Issue[] {
  const file = ({ at }: Issue) => at.file ?? '';
  return [...issues].sort((a, b) =>
    file(a) < file(b) ? -1 : file(a) > file(b) ? 1 : a.at.line - b.at.line || a.at.column - b.at.column,
  );
}
