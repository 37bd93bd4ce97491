import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Output, Shell } from './commands/command.js';
import { runProgram } from './commands/program.js';
import type { Issue } from './core/issue.js';
import { UsageError } from './core/problem.js';
import { LANGUAGES, loadProblemWords, loadWords } from './output/words/index.js';
import type { Language } from './output/words/words.js';

/** Exit codes are a promise: see the README. 1 comes from `check`; UsageError brings its own 2 or 4. */
const EXIT = { fine: 0, usage: 2, data: 3, file: 4, bug: 70 } as const;

/** What a shell reports of a program that a signal ended: 130 is Ctrl-C. */
const STOPPED = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Runs the command line: arguments in, bytes out, exit code set. Only this file touches `process`. */
export async function main(packageFolder: string, embeddedData: string): Promise<void> {
  const argv = process.argv.slice(2);
  const language = languageOf(argv);
  try {
    process.exitCode = await runOnce(argv, language, packageFolder, embeddedData);
  } catch (error) {
    process.exitCode = await complain(error, language);
  }
}

async function runOnce(
  argv: readonly string[],
  language: string,
  packageFolder: string,
  embeddedData: string,
): Promise<number> {
  if (language === '') throw new UsageError('missing-value', { option: '--lang' });
  if (!isLanguage(language)) throw new UsageError('unknown-language', { text: language });
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const result = await runProgram(
    argv,
    await loadWords(language),
    shellOf(packageFolder, embeddedData, version),
  );
  const issues = result.ok ? result.value.issues : result.issues;
  if (issues) {
    const { renderIssues } = await import('./output/complaints.js');
    write(2, await renderIssues(issues, await loadProblemWords(language)));
  }
  if (!result.ok) return exitCodeOf(result.issues);
  const { text, talk, file, exitCode } = result.value;
  if (file !== undefined) await writeFile(file, result.value);
  if (talk) write(2, talk);
  if (file === undefined) write(1, text);
  return issues ? exitCodeOf(issues) : (exitCode ?? EXIT.fine);
}

/** Writes the file that an output names: whole or not at all, and over nothing when it must be new. */
async function writeFile(file: string, { text, inputs, taken }: Output): Promise<void> {
  const { writeNew, writeWhole } = await import('./output/write.js');
  if (taken) await writeNew(file, text, taken, onInterrupt);
  else await writeWhole(file, text, inputs ?? { path: '', ownFiles: [] }, onInterrupt);
}

/** A fault in an argument is wrong usage; the same fault in a file is a fault in the data. */
function exitCodeOf(issues: readonly Issue[]): number {
  if (issues.some(({ code }) => code === 'unreadable-file')) return EXIT.file;
  return issues.some(({ at }) => at.file !== undefined) ? EXIT.data : EXIT.usage;
}

/** Tells what went wrong when it was no fault in the data. */
async function complain(error: unknown, language: string): Promise<number> {
  if (isClosedPipe(error)) return EXIT.fine;
  const { renderUsage } = await import('./output/complaints.js');
  const words = await loadProblemWords(isLanguage(language) ? language : 'sv');
  if (error instanceof UsageError) {
    write(2, renderUsage(error, words));
    return error.exitCode;
  }
  write(2, `${words.bug(error instanceof Error ? error.message : String(error))}\n`);
  return EXIT.bug;
}

/** The language that the arguments ask for; Swedish when they ask for none. */
function languageOf(argv: readonly string[]): string {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const index = options.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  if (index < 0) return 'sv';
  return options[index]?.startsWith('--lang=')
    ? options[index].slice('--lang='.length)
    : (options[index + 1] ?? '');
}

function isLanguage(text: string): text is Language {
  return LANGUAGES.includes(text as Language);
}

function shellOf(packageFolder: string, embeddedData: string, version: string): Shell {
  const { ALLOCATE_DATA, NO_COLOR, TERM } = process.env;
  const isShown = isTerminal();
  return {
    cwd: process.cwd(),
    execPath: process.execPath,
    packageFolder,
    embeddedData,
    version,
    dataFolder: ALLOCATE_DATA || undefined,
    hasColour: !NO_COLOR && TERM !== 'dumb' && isShown,
    isTerminal: isShown,
  };
}

/** Asked of the file itself: loading `tty` or `process.stdout` would cost milliseconds at every start. */
function isTerminal(): boolean {
  try {
    return fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true;
  } catch {
    return false;
  }
}

/**
 * Writes all of a text before going on: no stream is left half-flushed at exit. A reader that is not ready is
 * waited for. Throws UsageError cannot-print for a full disk; a closed pipe is recognised by the caller.
 */
function write(descriptor: 1 | 2, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (descriptor === 2) return;
      else if (code === 'EPIPE') throw error;
      else throw new UsageError('cannot-print', { reason: code });
    }
  }
}

function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'EPIPE';
}

/** Cleans up and leaves when the user presses Ctrl-C, or the system stops the program, while a file is written. */
function onInterrupt(cleanUp: () => void): void {
  for (const [signal, exitCode] of Object.entries(STOPPED)) {
    process.once(signal, () => {
      cleanUp();
      process.exit(exitCode);
    });
  }
}
