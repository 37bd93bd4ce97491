import { basename, dirname } from 'node:path';
import type { Shell } from '../../src/commands/command.js';
import type { Disk } from '../../src/text/disk.js';
import { isInside, Unreadable } from '../../src/text/real-path.js';
import { shellIn } from './lines.js';

/** Files by full path, where they may be changed and added. */
type Files = ReadonlyMap<string, string | Uint8Array>;

/** A disk that is nothing but these files: no folder needs to be made, and no test to wait for one. */
function memoryDisk(files: Files): Disk {
  return {
    has: (path) => files.has(path),
    list: (path) => [...files.keys()].filter((name) => dirname(name) === path).map((name) => basename(name)),
    read: (path, within) => {
      if (within !== undefined && !isInside(within, path)) throw new Unreadable('outside');
      const text = files.get(path);
      if (text === undefined) throw new Unreadable('ENOENT');
      return Buffer.from(text);
    },
  };
}

/** What surrounds the program when its folder, /data, is in memory. */
export function memoryShell(files: Files): Shell {
  return { ...shellIn('/data'), disk: memoryDisk(files) };
}
