import { isUtf8 } from 'node:buffer';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fail, type Outcome, outcome, type Place } from '../core/issue.js';
import { UsageError } from '../core/problem.js';
import { makeSource, placeIn, type Source } from './source.js';

/** The largest file that is read, in megabytes: a guard against a wrong path, not a limit on data. */
const MOST_MEGABYTES = 64;

/** A folder that files are read from, the folder that their names are shown from, and which files are its own. */
export interface Folder {
  readonly path: string;
  readonly cwd: string;
  /** Full paths of what was read or named: never to be overwritten. */
  readonly ownFiles: string[];
  /** What was read, as it was, for its fingerprint. */
  readonly read: { readonly path: string; readonly shown: string; readonly bytes: Uint8Array }[];
}

/**
 * Reads a UTF-8 file, with or without byte order mark. Issues: empty-file, not-utf8; and unreadable-file when
 * another file names it, at `named`. Throws UsageError (exit 4) when the user named it and it cannot be read.
 */
export function readSource(folder: Folder, name: string, named?: Place): Outcome<Source> {
  try {
    return readText(folder, name);
  } catch (error) {
    if (!named || !(error instanceof UsageError)) throw error;
    const { path, reason = error.code } = error.facts as { path: string; reason?: string };
    return fail('unreadable-file', { path, reason }, named);
  }
}

function readText({ path, cwd, ownFiles, read }: Folder, name: string): Outcome<Source> {
  const full = resolve(cwd, path, name);
  ownFiles.push(full);
  const shown = shownName(full, cwd);
  const bytes = readBytes(full, shown);
  read.push({ path: full, shown, bytes });
  if (!isUtf8(bytes) || bytes.includes(0)) return notUtf8(bytes, shown);
  const source = makeSource(bytes.toString('utf8').replace(/^\uFEFF/, ''), shown);
  return source.text.trim() === '' ? fail('empty-file', {}, placeIn(source, 0, 1)) : outcome(source);
}

/** The names of the files in a folder that end in `extension`, by code point; none when there is no folder. */
export function listFiles(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(extension) && !name.startsWith('.'))
      .sort();
  } catch (error) {
    throw new UsageError('cannot-read', { path: folder, reason: reasonOf(error) });
  }
}

/** A path as its user would write it: from the working folder, or absolute when it lies outside. */
function shownName(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') ? path : near || '.';
}

function readBytes(path: string, shown: string): Buffer {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    if (fstatSync(file).isDirectory()) throw new UsageError('is-a-folder', { path: shown });
    return readAll(file, shown);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError('cannot-read', { path: shown, reason: reasonOf(error) });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads until the end rather than to a stated size, so that pipes work and endless devices stop. */
function readAll(file: number, shown: string): Buffer {
  const chunks: Buffer[] = [];
  for (let size = 0; ; ) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const count = readSync(file, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    size += count;
    if (size > MOST_MEGABYTES * 2 ** 20)
      throw new UsageError('file-too-large', { path: shown, most: MOST_MEGABYTES });
  }
}

/** Points at the first character that is not UTF-8 text, as it looks when it is read anyway. */
function notUtf8(bytes: Buffer, shown: string): Outcome<never> {
  const source = makeSource(bytes.toString('utf8'), shown);
  let start = 0;
  for (let end = 0; end >= 0 && start < bytes.length; start = end + 1) {
    end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(line) || line.includes(0)) break;
  }
  const before = bytes.subarray(0, start).toString('utf8').length;
  const first = before + Math.max(0, source.text.slice(before).search(/[\uFFFD\0]/));
  return fail('not-utf8', {}, placeIn(source, first, first + 1));
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}
