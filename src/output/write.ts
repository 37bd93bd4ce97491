import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFile,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../core/problem.js';

/** What an output was made from: files, and the folder that they belong to. */
export interface Inputs {
  readonly path: string;
  readonly ownFiles: readonly string[];
}

/** Runs a clean-up if the user interrupts. */
export type OnInterrupt = (cleanUp: () => void) => void;

/**
 * Writes a file whole or not at all: to a temporary file in the same folder, flushed, then renamed over the old
 * one, whose permissions it keeps. A device or a pipe is written to directly. What `inputs` holds is never overwritten.
 * Throws UsageError: is-a-folder, cannot-write (exit 4), output-is-input (exit 2).
 */
export async function writeWhole(
  path: string,
  text: string | Uint8Array,
  inputs: Inputs,
  onInterrupt: OnInterrupt,
): Promise<void> {
  try {
    const target = realPath(path);
    const old = statusOf(target);
    if (old?.isDirectory()) throw new UsageError('is-a-folder', { path });
    if (old?.isFile() && isInput(target, inputs)) throw new UsageError('output-is-input', { path });
    if (old && !old.isFile()) await fill(openSync(target, 'w'), text, false);
    else await replace(target, text, old, onInterrupt);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError('cannot-write', {
      path,
      reason: (error as NodeJS.ErrnoException).code ?? 'unknown',
    });
  }
}

/**
 * Only the writing itself can be interrupted, and leaves the temporary file to the clean-up. Making the file and
 * renaming it happen at once: no signal falls between a step and the note that it was taken.
 */
async function replace(
  target: string,
  text: string | Uint8Array,
  old: Stats | undefined,
  onInterrupt: OnInterrupt,
): Promise<void> {
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  let isThere = false;
  const cleanUp = () => {
    if (isThere) rmSync(temporary, { force: true });
    isThere = false;
  };
  onInterrupt(cleanUp);
  try {
    const file = openSync(temporary, 'wx');
    isThere = true;
    if (old) fchmodSync(file, old.mode & 0o7777);
    await fill(file, text, true);
    renameSync(temporary, target);
    isThere = false;
  } finally {
    cleanUp();
  }
}

async function fill(file: number, text: string | Uint8Array, isPlainFile: boolean): Promise<void> {
  try {
    await promisify(writeFile)(file, text);
    if (isPlainFile) await promisify(fsync)(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Whether a file is one that data may stand in: one that was read or named, any in the data's own subfolders, or of a
 * kind that only people write.
 */
function isInput(target: string, { path, ownFiles }: Inputs): boolean {
  if (/\.(ya?ml|m?js)$/i.test(target)) return true;
  if (ownFiles.map(realPath).includes(target)) return true;
  return DATA_FOLDERS.some((name) => target.startsWith(realPath(join(path, name)) + sep));
}

const DATA_FOLDERS = ['agreements', 'costs', 'decisions', 'measures', 'published', 'surveys'];

/** The path without links, also of a link to what is not there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const link = readLink(path);
    return link === undefined ? resolve(path) : resolve(dirname(path), link);
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function statusOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
