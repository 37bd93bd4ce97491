import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../core/problem.js';

/** Runs a clean-up if the user interrupts; what it returns stops listening. */
export type OnInterrupt = (cleanUp: () => void) => () => void;

/**
 * Writes a file whole or not at all: to a temporary file in the same folder, flushed, then renamed over the old
 * one, whose permissions it keeps. A device or a pipe is written to directly. One of `inputs` is never overwritten.
 * Throws UsageError: is-a-folder, cannot-write (exit 4), output-is-input (exit 2).
 */
export async function writeWhole(
  path: string,
  text: string,
  inputs: readonly string[],
  onInterrupt: OnInterrupt,
): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const old = await stat(target).catch(() => undefined);
    if (old?.isDirectory()) throw new UsageError('is-a-folder', { path });
    if (old?.isFile() && (await isOneOf(target, inputs))) throw new UsageError('output-is-input', { path });
    if (old && !old.isFile()) await fill(await open(target, 'w'), text, false);
    else await replace(target, text, old?.mode, onInterrupt);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError('cannot-write', {
      path,
      reason: (error as NodeJS.ErrnoException).code ?? 'unknown',
    });
  }
}

async function isOneOf(target: string, inputs: readonly string[]): Promise<boolean> {
  const real = await Promise.all(inputs.map((input) => realpath(input).catch(() => input)));
  return real.includes(target);
}

async function replace(
  target: string,
  text: string,
  mode: number | undefined,
  onInterrupt: OnInterrupt,
): Promise<void> {
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  const stopListening = onInterrupt(() => unlinkSync(temporary));
  try {
    const file = await open(temporary, 'wx');
    if (mode !== undefined) await file.chmod(mode & 0o7777);
    await fill(file, text, true);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    stopListening();
  }
}

async function fill(file: FileHandle, text: string, isPlainFile: boolean): Promise<void> {
  try {
    await file.writeFile(text);
    if (isPlainFile) await file.sync();
  } finally {
    await file.close();
  }
}
