import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fchmodSync,
  fsync,
  fsyncSync,
  linkSync,
  openSync,
  rmSync,
  type Stats,
  writeFile,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '../text/disk.js';

/** Runs a clean-up if the user interrupts. */
export type OnInterrupt = (cleanUp: () => void) => void;

/**
 * Fills a temporary file beside the target, and has it take the target's name. Only the filling can be interrupted, and
 * leaves the temporary file to the clean-up. Making the file and giving it its name happen at once: no signal falls
 * between a step and the note that it was taken.
 */
export async function throughTemporary(
  target: string,
  text: string | Uint8Array,
  old: Stats | undefined,
  onInterrupt: OnInterrupt,
  takeName: (temporary: string, target: string) => void,
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
    const file = made(temporary, () => openSync(temporary, 'wx'));
    isThere = true;
    if (old) fchmodSync(file, old.mode & 0o7777);
    await fill(file, text, true);
    takeName(temporary, target);
  } finally {
    cleanUp();
  }
}

/** Makes a file or a folder. Where none can be made at all, as in /proc, systems say that its folder is not there: then it throws the code `no-new-files`. */
export function made<Made>(path: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw codeOf(error) === 'ENOENT' && existsSync(dirname(path)) ? { code: 'no-new-files' } : error;
  }
}

/**
 * Gives a whole file a name that nothing has: by a hard link, and on a disk without them by a copy that is made only
 * where nothing is, which is as exclusive, but which a power failure may leave half.
 */
export function takeNewName(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(temporary, target, constants.COPYFILE_EXCL);
    flush(target);
  }
}

/** Waits until a file, or the names in a folder, are on the disk; some systems do that for no folder. */
export function flush(path: string): void {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    fsyncSync(file);
  } catch {
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Fills an open file and closes it; a plain one is flushed to the disk. */
export async function fill(file: number, text: string | Uint8Array, isPlainFile: boolean): Promise<void> {
  try {
    await promisify(writeFile)(file, text);
    if (isPlainFile) await promisify(fsync)(file);
  } finally {
    closeSync(file);
  }
}
