import { dirname, join } from 'node:path';
import { COOPERATION_FILE } from '../../agreement/file-names.js';
import { DISK } from '../../text/disk.js';
import type { Shell } from '../command.js';

/** The names of the embedded cooperations. */
export function cooperationsIn({
  embeddedData,
  disk = DISK,
}: Pick<Shell, 'embeddedData' | 'disk'>): string[] {
  const folder = dirname(embeddedData);
  return disk
    .list(folder, folder)
    .filter((name) => disk.has(join(folder, name, COOPERATION_FILE)))
    .toSorted();
}
