import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
} from 'node:fs';
import { realPathWithin, Unreadable } from './real-path.js';

/** The largest file that is read, in megabytes: a guard against a wrong path, not a limit on data. */
export const MOST_MEGABYTES = 64;

/** Standard input, which is read as it comes: it may be a socket, which has no name to open. */
export const STDIN = '/dev/stdin';

/** Where files lie. All names are full paths; what cannot be read throws Unreadable. */
export interface Disk {
  /** Whether anything has this name: a link too, wherever it leads. */
  has(path: string): boolean;
  /** The names in a folder that lies within another; none when there is no such folder. */
  list(path: string, within: string): readonly string[];
  /** A plain file that lies within a folder when there is one; otherwise any file, pipe or device, until it ends. */
  read(path: string, within?: string): Buffer;
}

/** The disk of the machine. */
export const DISK: Disk = {
  has: isThere,
  list: (path, within) => explained(() => namesIn(realPathWithin(within, path))),
  read: (path, within) =>
    explained(() => (within === undefined ? readAny(path) : readPlain(realPathWithin(within, path)))),
};

function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}

function namesIn(path: string): readonly string[] {
  return isThere(path) ? readdirSync(path) : [];
}

/** Looked at before it is opened, for a pipe would be waited for; and afterwards, for it may have been exchanged. */
function readPlain(path: string): Buffer {
  mustBePlain(lstatSync(path));
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  return readOpen(openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK), mustBePlain);
}

function mustBePlain(status: Stats): void {
  mustBeNoFolder(status);
  if (!status.isFile()) throw new Unreadable('not-a-file');
}

function readAny(path: string): Buffer {
  return path === STDIN ? readAll(0) : readOpen(openSync(path, 'r'), mustBeNoFolder);
}

function mustBeNoFolder(status: Stats): void {
  if (status.isDirectory()) throw new Unreadable('is-a-folder');
}

function readOpen(file: number, check: (status: Stats) => void): Buffer {
  try {
    check(fstatSync(file));
    return readAll(file);
  } finally {
    closeSync(file);
  }
}

/** Reads until the end rather than to a stated size, so that pipes work and endless devices stop. */
function readAll(file: number): Buffer {
  const chunks: Buffer[] = [];
  for (let size = 0; ; ) {
    const count = readSome(file, CHUNK);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(Buffer.from(CHUNK.subarray(0, count)));
    size += count;
    if (size > MOST_MEGABYTES * 2 ** 20) throw new Unreadable('file-too-large');
  }
}

/** What is read at once: many small files would take as much room each. */
const CHUNK = Buffer.allocUnsafe(1 << 16);

/** A standard input that somebody made non-blocking is waited for. */
function readSome(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function explained<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(codeOf(error) ?? 'unknown');
  }
}

/** What the system calls its reason for refusing. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
