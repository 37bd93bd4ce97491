import { readlinkSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Why a file cannot be read: what the system calls it, or `outside`, `not-a-file`, `is-a-folder`, `file-too-large`. */
export class Unreadable extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/**
 * The path without links, which are followed here one by one: nothing outside the folder is ever looked at, so that it
 * does not even show what is there. Throws Unreadable: outside, ELOOP, ENAMETOOLONG.
 */
export function realPathWithin(folder: string, path: string): string {
  const root = realpathSync.native(folder);
  const stepsTo = (full: string): string[] => {
    if (full.length > MOST_OF_A_PATH) throw new Unreadable('ENAMETOOLONG');
    const from = [folder, root].find((start) => isInside(start, full));
    if (from === undefined) throw new Unreadable('outside');
    return relative(from, full).split(sep);
  };
  let here = root;
  let steps = stepsTo(path);
  for (let links = 0; steps.length > 0; ) {
    const [step = '', ...left] = steps;
    const target = linkAt(join(here, step));
    if (target === undefined) [here, steps] = [join(here, step), left];
    else [here, steps] = [root, [...stepsTo(resolve(here, target)), ...left]];
    if (target !== undefined && ++links > MOST_LINKS) throw new Unreadable('ELOOP');
  }
  return here;
}

/** As many links as Linux follows, and as long a path as it opens. */
const MOST_LINKS = 40;
const MOST_OF_A_PATH = 4096;

/** Where a link leads, as it is written; undefined of what is none. */
export function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** Whether a full path is that of a folder or of something in it, by its name alone. */
export function isInside(folder: string, path: string): boolean {
  const near = relative(folder, path);
  return near !== '..' && !near.startsWith(`..${sep}`) && !isAbsolute(near);
}
