import {
  accessSync,
  constants,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { UsageError } from '../kernel/problem.js';
import { codeOf } from '../text/disk.js';
import { linkAt } from '../text/real-path.js';
import { fill, flush, made, type OnInterrupt, takeNewName, throughTemporary } from './temporary.js';

/** What an output was made from: files, and the folder that they belong to. */
export interface Inputs {
  readonly path: string;
  readonly ownFiles: readonly string[];
}

/**
 * Writes a file, by its path from a working folder, whole or not at all: to a temporary file beside it, flushed, then
 * renamed over the old one, whose permissions it keeps. A device or a pipe is written to directly. What `inputs` holds is
 * never overwritten.
 * Throws UsageError: is-a-folder, cannot-write (exit 4), output-is-input (exit 2).
 */
export async function writeWhole(
  path: string,
  text: string | Uint8Array,
  inputs: Inputs,
  cwd: string,
  onInterrupt: OnInterrupt,
): Promise<void> {
  try {
    const target = realPath(resolve(cwd, path));
    const old = statusOf(target);
    if (old?.isDirectory()) throw new UsageError('is-a-folder', { path });
    if (old?.isFile() && isInput(target, inputs, cwd)) throw new UsageError('output-is-input', { path });
    if (old && !old.isFile()) await fill(openSync(target, 'w'), text, false);
    else await throughTemporary(target, text, old, onInterrupt, renameSync);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/**
 * Writes a file that must not be there before, in a folder that need not be there either, whole or not at all: of
 * several that write it at once one wins, and what is there is never touched. Throws `taken` when it is there already; UsageError cannot-write (exit 4).
 */
export async function writeNew(
  path: string,
  text: string | Uint8Array,
  taken: UsageError,
  onInterrupt: OnInterrupt,
): Promise<void> {
  makeFolder(dirname(path), path);
  try {
    await throughTemporary(path, text, undefined, onInterrupt, takeNewName);
    flush(dirname(path));
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? taken : cannotWrite(path, error);
  }
}

/**
 * Sees that a file of the cooperation's own can be written, and that it is as it was when it was read. Throws UsageError:
 * cannot-write, changed-meanwhile (exit 4).
 */
export function mayWrite(path: string, before: Uint8Array | undefined, shown = path): void {
  makeFolder(dirname(path), path);
  try {
    accessSync(dirname(realPath(path)), constants.W_OK);
    if (statusOf(path)) accessSync(realPath(path), constants.W_OK);
    const now = statusOf(path) && readFileSync(path);
    if (now && before && Buffer.compare(now, before) === 0) return;
    if (now || before) throw new UsageError('changed-meanwhile', { path: shown });
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Writes a file of the cooperation's own, whole or not at all, in a folder that need not be there. Throws UsageError: cannot-write. */
export async function writeOwn(path: string, text: string, onInterrupt: OnInterrupt): Promise<void> {
  makeFolder(dirname(path), path);
  try {
    const target = realPath(path);
    await throughTemporary(target, text, statusOf(target), onInterrupt, renameSync);
    flush(dirname(target));
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Takes back what was written, as far as that can be: the file as it was, or none. */
export function putBack(path: string, before: Uint8Array | undefined): void {
  try {
    if (before) writeFileSync(realPath(path), before);
    else rmSync(path);
  } catch {
    // What went wrong first is told.
  }
}

/** Makes a folder and those above it, one by one: where none can be made Node would try for ever. A name that is taken here is a file's where the folder should be. */
export function makeFolder(folder: string, path: string): void {
  try {
    if (statusOf(folder)?.isDirectory()) return;
    if (dirname(folder) !== folder) makeFolder(dirname(folder), path);
    made(folder, () => mkdirSync(folder));
  } catch (error) {
    const isTaken = codeOf(error) === 'EEXIST';
    // Another may have made it meanwhile.
    if (isTaken && statusOf(folder)?.isDirectory()) return;
    throw cannotWrite(path, isTaken ? { code: 'ENOTDIR' } : error);
  }
}

/** Why a file could not be written: a fault of usage as it is, else what the system says. */
export function cannotWrite(path: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  return new UsageError('cannot-write', { path, reason: codeOf(error) ?? 'unknown' });
}

/**
 * Whether a file is one that data may stand in: one that was read or named, any in the data's own subfolders, or of a
 * kind that only people write.
 */
function isInput(target: string, { path, ownFiles }: Inputs, cwd: string): boolean {
  if (/\.(ya?ml|m?js)$/i.test(target)) return true;
  if (ownFiles.some((file) => realPath(resolve(cwd, file)) === target)) return true;
  return DATA_FOLDERS.some((name) => target.startsWith(realPath(resolve(cwd, path, name)) + sep));
}

const DATA_FOLDERS = ['agreements', 'costs', 'decisions', 'measures', 'published', 'surveys'];

/** The path without links, also of a link to what is not there yet. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const link = linkAt(path);
    return link === undefined ? resolve(path) : resolve(dirname(path), link);
  }
}

/** What there is of a file; undefined when there is none. */
export function statusOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
