import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, answer, complaint } from './cli/answer.js';

import { isColoured, isPlainAscii } from './cli/surroundings.js';

import type { Conversation, Shell } from './commands/command.js';

import { UsageError } from './kernel/problem.js';

/** What a shell reports of a program that a signal ended: 130 is Ctrl-C. */
const STOPPED = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Runs the command line: arguments in, bytes out, exit code set. Only this file touches `process`. */
export async function main(packageFolder: string, embeddedData: string): Promise<void> {
  const argv = process.argv.slice(2);
  const given = await answer(argv, () => shellOf(packageFolder, embeddedData), onInterrupt, process.env);
  write(2, given.stderr);
  process.exitCode = await print(given, argv);
}

/** Prints what was asked for. A reader that has had enough is no fault; a full disk is, and it is told. */
async function print({ stdout, exitCode }: Answer, argv: readonly string[]): Promise<number> {
  try {
    write(1, isPlainAscii(process.env) && isTerminal() ? withPlainLines(stdout) : stdout);
    return exitCode;
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    const failed = await complaint(error, argv, process.env);
    write(2, failed.stderr);
    return failed.exitCode;
  }
}

/** A terminal that shows no other letters than ASCII's would show a line across the table as anything but a line. */
function withPlainLines(text: string | Uint8Array): string | Uint8Array {
  return typeof text === 'string' ? text.replaceAll('─', '-') : text;
}

function shellOf(packageFolder: string, embeddedData: string): Shell {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const isShown = isTerminal();
  return {
    cwd: workingFolder(),
    execPath: process.execPath,
    nodeVersion: process.versions.node,
    endGroup,
    packageFolder,
    embeddedData,
    version,
    commit: () => readFileSync(join(packageFolder, 'dist', 'commit.txt'), 'utf8').trim(),
    dataFolder: process.env.ALLOCATE_DATA || undefined,
    hasColour: isColoured(process.env, isShown),
    // A terminal that does not tell has as many as terminals used to have.
    width: isShown ? process.stdout.columns || 80 : undefined,
    isTerminal: isShown,
    converse: () => converse(isShown),
  };
}

/** A talk where somebody sits at a terminal and reads what is asked; a machine that builds has a terminal and nobody at it. */
async function converse(isShown: boolean): Promise<Conversation | undefined> {
  if (!isShown || process.env.CI || !process.stdin.isTTY) return undefined;
  const { conversationOver } = await import('./cli/conversation.js');
  return conversationOver(process.stdin, process.stderr, () => process.exit(STOPPED.SIGINT));
}

/** Throws UsageError no-working-folder: somebody may have removed it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError('no-working-folder', {});
  }
}

/** Ends a process with all the group that it leads. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
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

/** What is left to clean up: one command may write many files. */
const CLEAN_UPS: (() => void)[] = [];

/** Cleans up and leaves when the user presses Ctrl-C, or the system stops the program, while a file is written. */
function onInterrupt(cleanUp: () => void): void {
  if (CLEAN_UPS.push(cleanUp) > 1) return;
  for (const [signal, exitCode] of Object.entries(STOPPED)) {
    process.once(signal, () => {
      for (const one of CLEAN_UPS) one();
      process.exit(exitCode);
    });
  }
}
