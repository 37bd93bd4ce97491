import { dirname, relative, resolve } from 'node:path';
import type { Place } from '../kernel/issue.js';
import { andThen, fail, type Outcome, outcome } from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import type { Remark } from '../kernel/remark.js';
import { DISK, type Disk, MOST_MEGABYTES, STDIN } from './disk.js';
import { isInside, Unreadable } from './real-path.js';
import { makeSource, placeIn, type Source } from './source.js';
import { utf8In } from './utf8.js';

/** Where files are read from: the folder that their names start in, and the folder that they are shown from. */
export interface Folder {
  readonly path: string;
  readonly cwd: string;
  readonly disk: Disk;
  /** The folder that its files lie in, for data names them; undefined when the user does, who may name any file. */
  readonly within?: string;
  /** Whether it is the embedded cooperation, for nobody named another. */
  readonly isEmbedded?: boolean;
  /** Full paths of what was read or named: never to be overwritten. */
  readonly ownFiles: string[];
  /** What was read, as it was, for its fingerprint; and so that no file is read twice. */
  readonly read: ReadFile[];
  /** What is said of what was read that is no fault. */
  readonly remarks: Remark[];
}

/** A file that was read: its bytes, and within which folder it was found to lie. */
export interface ReadFile {
  readonly path: string;
  readonly shown: string;
  readonly bytes: Buffer;
  readonly within?: string;
}

/** What the user names on the command line: files that lie anywhere, seen from the working folder. */
export function anywhere({
  cwd,
  disk = DISK,
  ownFiles = [],
  read = [],
  remarks = [],
}: Pick<Folder, 'cwd'> & Partial<Folder>): Folder {
  return { path: cwd, cwd, disk, ownFiles, read, remarks };
}

/** What a file that the user named names in turn: beside it, and in the folder of data when it lies there itself. */
export function beside(name: string, folder: Folder): Folder {
  const path = dirname(resolve(folder.cwd, name));
  return { ...folder, path, within: isInside(folder.path, path) ? folder.path : path };
}

/**
 * Reads a UTF-8 file, with or without byte order mark. Issues: those of `readBytes`, empty-file, not-utf8.
 */
export function readSource(folder: Folder, name: string, named?: Place): Outcome<Source> {
  return andThen(readBytes(folder, name, named), (file) => {
    const source = SOURCES.get(file.bytes) ?? utf8In(file);
    SOURCES.set(file.bytes, source);
    return source;
  });
}

/** The texts of files, each made once. */
const SOURCES = new WeakMap<Buffer, Outcome<Source>>();

/** Reads a text in whatever encoding it shows itself to be in; what is not UTF-8 is said. Issues: those of `readBytes` and `decoded`. */
export async function readAnyText(folder: Folder, name: string, named?: Place): Promise<Outcome<Source>> {
  const asUtf8 = readSource(folder, name, named);
  const file = readBytes(folder, name, named);
  if (!file.ok || asUtf8.ok || asUtf8.issues.every(({ code }) => code !== 'not-utf8')) return asUtf8;
  const { decoded } = await import('./encoding.js');
  return decoded({ ...file.value, remark: (one) => void folder.remarks.push(one) });
}

/**
 * Reads a file once in a run; `-` is standard input where the user names the file. Issues: file-outside-folder, and
 * unreadable-file when another file names it, at `named`. Throws UsageError: cannot-read, is-a-folder, file-too-large
 * (exit 4).
 */
export function readBytes(folder: Folder, name: string, named?: Place): Outcome<ReadFile> {
  const { disk, cwd, within, ownFiles, read } = folder;
  const isStdin = name === '-' && within === undefined;
  const path = isStdin ? STDIN : resolve(cwd, folder.path, name);
  const shown = isStdin ? name : shownName(path, cwd);
  const earlier = read.find((one) => one.path === path && one.within === within);
  if (earlier) return outcome(earlier);
  ownFiles.push(path);
  try {
    const file: ReadFile = { path, shown, bytes: disk.read(path, within), within };
    read.push(file);
    return outcome(file);
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
