import { isUtf8 } from 'node:buffer';
import { dirname, relative, resolve } from 'node:path';
import type { Place } from '../kernel/issue.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import { DISK, type Disk, MOST_MEGABYTES, STDIN } from './disk.js';
import { isInside, Unreadable } from './real-path.js';
import { makeSource, placeIn, type Source } from './source.js';

/** Where files are read from: the folder that their names start in, and the folder that they are shown from. */
export interface Folder {
  readonly path: string;
  readonly cwd: string;
  readonly disk: Disk;
  /** The folder that its files lie in, for data names them; undefined when the user does, who may name any file. */
  readonly within?: string;
  /** Full paths of what was read or named: never to be overwritten. */
  readonly ownFiles: string[];
  /** What was read, as it was, for its fingerprint; and its text, so that no file is read twice. */
  readonly read: ReadFile[];
}

/** A file that was read: the text of its bytes, and within which folder it was found to lie. */
interface ReadFile {
  readonly path: string;
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly within?: string;
  readonly source: Outcome<Source>;
}

/** What the user names on the command line: files that lie anywhere, seen from the working folder. */
export function anywhere({
  cwd,
  disk = DISK,
  ownFiles = [],
  read = [],
}: Pick<Folder, 'cwd'> & Partial<Folder>): Folder {
  return { path: cwd, cwd, disk, ownFiles, read };
}

/** What a file that the user named names in turn: beside it, and in the folder of data when it lies there itself. */
export function beside(name: string, folder: Folder): Folder {
  const path = dirname(resolve(folder.cwd, name));
  return { ...folder, path, within: isInside(folder.path, path) ? folder.path : path };
}

/**
 * Reads a UTF-8 file once in a run, with or without byte order mark; `-` is standard input where the user names the file. Issues:
 * empty-file, not-utf8, file-outside-folder; and unreadable-file when another file names it, at `named`. Throws
 * UsageError: cannot-read, is-a-folder, file-too-large (exit 4).
 */
export function readSource(folder: Folder, name: string, named?: Place): Outcome<Source> {
  const { disk, cwd, within, ownFiles, read } = folder;
  const isStdin = name === '-' && within === undefined;
  const path = isStdin ? STDIN : resolve(cwd, folder.path, name);
  const shown = isStdin ? name : shownName(path, cwd);
  const earlier = read.find((one) => one.path === path && one.within === within);
  if (earlier) return earlier.source;
  ownFiles.push(path);
  try {
    const bytes = disk.read(path, within);
    const source = textOf(bytes, shown);
    read.push({ path, shown, bytes, within, source });
    return source;
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error.reason, name, shown, named);
    throw error;
  }
}

/** The names of the files in a folder of data that end in `extension`, by code point; none when there is no folder. */
export function listFiles({ disk, path, cwd }: Folder, name: string, extension: string): string[] {
  const full = resolve(path, name);
  try {
    return disk
      .list(full, path)
      .filter((file) => file.endsWith(extension) && !file.startsWith('.'))
      .sort();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError('cannot-read', { path: shownName(full, cwd), reason: error.reason });
  }
}

/** A path as its user would write it: from the working folder, or absolute when it lies outside. */
function shownName(path: string, cwd: string): string {
  return isInside(cwd, path) ? relative(cwd, path) || '.' : path;
}

function unreadable(reason: string, name: string, shown: string, named: Place | undefined): Outcome<never> {
  const at = named ?? placeIn(makeSource('', shown), 0, 1);
  if (reason === 'outside') return fail('file-outside-folder', { path: name }, at);
  if (named) return fail('unreadable-file', { path: shown, reason }, named);
  if (reason === 'is-a-folder') throw new UsageError('is-a-folder', { path: shown });
  if (reason === 'file-too-large')
    throw new UsageError('file-too-large', { path: shown, most: MOST_MEGABYTES });
  throw new UsageError('cannot-read', { path: shown, reason });
}

function textOf(bytes: Buffer, shown: string): Outcome<Source> {
  if (!isUtf8(bytes) || bytes.includes(0)) return notUtf8(bytes, shown);
  const source = makeSource(bytes.toString('utf8').replace(/^\uFEFF/, ''), shown);
  return source.text.trim() === '' ? fail('empty-file', {}, placeIn(source, 0, 1)) : outcome(source);
}

/** Tells the first byte that is not UTF-8 text, and where it stands: nothing else of what is no text is shown. */
function notUtf8(bytes: Buffer, shown: string): Outcome<never> {
  const fault = faultIn(bytes);
  const before = bytes.toString('utf8', 0, fault).replace(/^\uFEFF/, '');
  const at = placeIn(makeSource(before, shown), before.length, before.length + 1);
  const byte = `0x${bytes.toString('hex', fault, fault + 1).toUpperCase()}`;
  return fail('not-utf8', { byte }, { ...at, excerpt: '' });
}

/** The offset of the first byte that is read as a mark of what cannot be read, and is not that mark itself. */
function faultIn(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let [offset, from] = [0, 0];
  for (const { index, 0: mark } of text.matchAll(/[\uFFFD\0]/g)) {
    offset += Buffer.byteLength(text.slice(from, index));
    from = index;
    const written = Buffer.from(mark);
    if (mark === '\0' || !written.equals(bytes.subarray(offset, offset + written.length))) return offset;
  }
  return 0;
}
