import { resolve } from 'node:path';
import { assert } from '../kernel/problem.js';
import { type Folder, readBytes, readSource } from '../text/files.js';
import type { Source } from '../text/source.js';
import type { OwnFile } from './command.js';

/** A file of the cooperation's own that has been read, as it is to be. */
export async function changedFile(
  folder: Folder,
  name: string,
  change: (source: Source) => Promise<string>,
): Promise<OwnFile> {
  const [source, bytes] = [readSource(folder, name), readBytes(folder, name)];
  assert(source.ok && bytes.ok, 'a file that was read is read again');
  const text = await change(source.value);
  const { path, shown, bytes: before } = bytes.value;
  // What stands before the first character is no part of the text.
  const mark = before.subarray(0, 3).equals(BYTE_ORDER_MARK) ? '\uFEFF' : '';
  return { file: resolve(folder.cwd, path), text: `${mark}${text}`, before, shown };
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
