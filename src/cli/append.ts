import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../text/disk.js';
import { flush, type OnInterrupt, takeNewName, throughTemporary } from './temporary.js';
import { cannotWrite, makeFolder, realPath, statusOf } from './write.js';

/**
 * Adds to a file of the cooperation's own in one write, which no other's breaks into; where it is not there it is made, with
 * its first line. Throws UsageError: cannot-write.
 */
export async function appendOwn(
  path: string,
  header: string,
  text: string,
  onInterrupt: OnInterrupt,
): Promise<void> {
  makeFolder(dirname(path), path);
  try {
    const target = realPath(path);
    const isNew = statusOf(target) === undefined && (await isMade(target, header + text, onInterrupt));
    if (!isNew) append(target, header, text);
    flush(dirname(target));
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Whether the file could be made: another may have made it meanwhile. */
async function isMade(target: string, text: string, onInterrupt: OnInterrupt): Promise<boolean> {
  try {
    await throughTemporary(target, text, undefined, onInterrupt, takeNewName);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What somebody left without an end of line gets one first. */
function append(path: string, header: string, text: string): void {
  const file = openSync(path, constants.O_RDWR | constants.O_APPEND);
  const { size } = fstatSync(file);
  try {
    const last = Buffer.alloc(1, '\n');
    if (size > 0) readSync(file, last, 0, 1, size - 1);
    const start = size === 0 ? header : last.toString() === '\n' ? '' : '\n';
    const bytes = Buffer.from(`${start}${text}`);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } catch (error) {
    // What came onto a full disk is no line.
    ftruncateSync(file, size);
    throw error;
  } finally {
    closeSync(file);
  }
}
