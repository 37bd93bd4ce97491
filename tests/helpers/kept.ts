import { join } from 'node:path';
import { DISK, type Disk } from '../../src/text/disk.js';
import { isInside } from '../../src/text/real-path.js';
import { ROOT } from './allocate.js';

/**
 * The disk of the machine as it is seen from a folder, where files of data that have not changed are the same bytes as
 * before: the program knows still what it knew of them.
 */
export function keptDisk(cwd: string): Disk {
  return { ...DISK, read: (path, within) => asBefore(path, within, cwd, DISK.read(path, within)) };
}

const DATA = join(ROOT, 'data');
const KEPT = new Map<string, Buffer>();

/** More files than are kept: those of a folder that is made for a test are read a few times only. */
const MOST = 300;

/** What is said of a foreign file is said when it is read, so none is kept; how a file is named depends on where one stands. */
function asBefore(path: string, within: string | undefined, cwd: string, bytes: Buffer): Buffer {
  if (within === undefined || !(path.endsWith('.yaml') || isInside(DATA, path))) return bytes;
  const seen = isInside(cwd, path) ? `${cwd}\n${path}` : path;
  const known = KEPT.get(seen);
  if (known?.equals(bytes)) return known;
  if (KEPT.size >= MOST) KEPT.clear();
  KEPT.set(seen, bytes);
  return bytes;
}
