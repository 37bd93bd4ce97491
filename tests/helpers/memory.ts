import { basename, dirname } from 'node:path';
import type { Shell } from '../../src/commands/command.js';
import { DISK, type Disk } from '../../src/text/disk.js';
import { isInside, Unreadable } from '../../src/text/real-path.js';
import { shellIn } from './lines.js';

/** Files by full path, where they may be changed and added. */
type Files = ReadonlyMap<string, string | Uint8Array>;

/** A disk that is nothing but these files: no folder needs to be made, and no test to wait for one. */
function memoryDisk(files: Files): Disk {
  const kept = BYTES.get(files) ?? new Map<string, Buffer>();
  BYTES.set(files, kept);
  return {
    has: (path) => files.has(path),
    list: (path) => [...files.keys()].filter((name) => dirname(name) === path).map((name) => basename(name)),
    read: (path, within) => {
      if (within !== undefined && !isInside(within, path)) throw new Unreadable('outside');
      const text = files.get(path);
      if (text === undefined) throw new Unreadable('ENOENT');
      const bytes = Buffer.from(text);
      const known = kept.get(path);
      if (known?.equals(bytes)) return known;
      kept.set(path, bytes);
      return bytes;
    },
  };
}

/** Files as they were read, so that what is known of one that has not changed is known still. */
const BYTES = new WeakMap<Files, Map<string, Buffer>>();

/** What surrounds the program when its folder, /data, is in memory. */
export function memoryShell(files: Files): Shell {
  return { ...shellIn('/data'), disk: memoryDisk(files) };
}

/** What surrounds the program in a folder of the disk, read once, when some of its files have other texts: by full path. */
export function changedShellIn(folder: string): (changed: Files) => Shell {
  const kept = new Map<string, Buffer>();
  const read: Disk['read'] = (path, within) => {
    const bytes = kept.get(path) ?? DISK.read(path, within);
    kept.set(path, bytes);
    return bytes;
  };
  return (changed) => {
    const readChanged: Disk['read'] = (path, within) => {
      const text = changed.get(path);
      return text === undefined ? read(path, within) : Buffer.from(text);
    };
    return { ...shellIn(folder), disk: { ...DISK, read: readChanged } };
  };
}
