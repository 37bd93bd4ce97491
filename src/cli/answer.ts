import type { OwnFile, Shell } from '../commands/command.js';
import type { Issue } from '../kernel/issue.js';
import { UsageError } from '../kernel/problem.js';
import type { Remark } from '../kernel/remark.js';
import { plain } from '../sheet/plain.js';
import type { Sentence } from '../sheet/sentence.js';
import type { Language } from '../sheet/words.js';
import { runProgram } from './program.js';
import { type Environment, languageOf } from './surroundings.js';
import type { OnInterrupt } from './temporary.js';
import { loadProblemWords, loadRemarkWords } from './words/index.js';

/** What a command line gives: what it prints, and its exit code. */
export interface Answer {
  readonly stdout: string | Uint8Array;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Exit codes are a promise: see the README. 1 comes from `check`; UsageError brings its own 2 or 4. */
const EXIT = { fine: 0, usage: 2, data: 3, file: 4, bug: 70 } as const;

/**
 * Answers a command line. It prints nothing itself and knows no more of the machine than `shellOf` tells; a file that
 * is asked for is written. Whatever goes wrong is told in the answer: nothing is thrown.
 */
export async function answer(
  argv: readonly string[],
  shellOf: () => Shell,
  onInterrupt: OnInterrupt,
  environment: Environment = {},
): Promise<Answer> {
  let told = '';
  const tell = (text: string) => {
    told += text;
  };
  try {
    const { stdout, exitCode } = await run(argv, shellOf, onInterrupt, environment, tell);
    return { stdout, stderr: told, exitCode };
  } catch (error) {
    const { stderr, exitCode } = await complaint(error, argv, environment);
    return { stdout: '', stderr: told + stderr, exitCode };
  }
}

/** What is told when it was no fault in the data: wrong usage, a file that fails, or a fault of the program's own. */
export async function complaint(
  error: unknown,
  argv: readonly string[],
  environment: Environment = {},
): Promise<Answer> {
  const { renderUsage } = await import('./complaints.js');
  const words = await loadProblemWords(languageToComplainIn(argv, environment));
  if (error instanceof UsageError)
    return { stdout: '', stderr: renderUsage(error, words), exitCode: error.exitCode };
  const message = error instanceof Error ? error.message : String(error);
  return { stdout: '', stderr: `${words.bug(message)}\n`, exitCode: EXIT.bug };
}

type Tell = (text: string) => void;

/** Tells what is talk as it comes, so that it stands also before what goes wrong afterwards. */
async function run(
  argv: readonly string[],
  shellOf: () => Shell,
  onInterrupt: OnInterrupt,
  environment: Environment,
  tell: Tell,
): Promise<Omit<Answer, 'stderr'>> {
  const language = languageOf(argv, environment);
  const shell = shellOf();
  const result = await runProgram(argv, language, shell, tell);
  const issues = result.ok ? result.value.issues : result.issues;
  if (issues) {
    const { renderIssues } = await import('./complaints.js');
    tell(await renderIssues(issues, await loadProblemWords(language)));
  }
  if (!result.ok) return { stdout: '', exitCode: exitCodeOf(result.issues) };
  const { text = '', talk, file, exitCode, inputs, own } = result.value;
  if (own?.length) await writeOwnFiles(own, onInterrupt);
  if (inputs?.remarks?.length) tell(await renderRemarks(inputs.remarks, language));
  if (file !== undefined) {
    const { writeWhole } = await import('./write.js');
    await writeWhole(file, text, inputs ?? { path: '', ownFiles: [] }, shell.cwd, onInterrupt);
  }
  for (const sentence of talk ?? []) tell(`${sentence}\n`);
  return {
    stdout: file === undefined ? text : '',
    exitCode: issues ? exitCodeOf(issues) : (exitCode ?? EXIT.fine),
  };
}

/**
 * Writes files of the cooperation's own, each whole or not at all: none when one of them cannot be. What was written before
 * one that failed is as it was again.
 */
async function writeOwnFiles(files: readonly OwnFile[], onInterrupt: OnInterrupt): Promise<void> {
  const { mayWrite, putBack, writeNew, writeOwn } = await import('./write.js');
  const { appendOwn } = await import('./append.js');
  for (const { file, before, shown, taken, header } of files)
    if (!taken && header === undefined) mayWrite(file, before, shown);
  const written: OwnFile[] = [];
  try {
    for (const one of files) {
      const { file, text, taken, header } = one;
      if (taken) await writeNew(file, text, taken, onInterrupt);
      else if (header !== undefined) await appendOwn(file, header, text, onInterrupt);
      else await writeOwn(file, text, onInterrupt);
      if (header === undefined) written.push(one);
    }
  } catch (error) {
    for (const { file, before } of written.reverse()) putBack(file, before);
    throw error;
  }
}

/** What is said of the input that is no fault: each thing once. */
async function renderRemarks(remarks: readonly Remark[], language: Language): Promise<string> {
  const words = await loadRemarkWords(language);
  const say = ({ code, facts }: Remark) => plain((words[code] as (facts: object) => Sentence)(facts));
  return [...new Set(remarks.map(say))].map((line) => `${line}\n`).join('');
}

/** A fault in an argument is wrong usage; the same fault in a file is a fault in the data. */
function exitCodeOf(issues: readonly Issue[]): number {
  if (issues.some(({ code }) => code === 'unreadable-file')) return EXIT.file;
  return issues.some(({ at }) => at.file !== undefined) ? EXIT.data : EXIT.usage;
}

/** The language that is asked for, and Swedish when the fault is that it is none. */
function languageToComplainIn(argv: readonly string[], environment: Environment): Language {
  try {
    return languageOf(argv, environment);
  } catch {
    return 'sv';
  }
}
