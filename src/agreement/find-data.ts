import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../kernel/problem.js';
import { DISK, type Disk } from '../text/disk.js';
import type { Folder } from '../text/files.js';
import { COOPERATION_FILE, HELP_FILE } from './file-names.js';

/**
 * The folder of the cooperation: the one that was named, or the nearest one upwards from `cwd` that holds a
 * cooperation.yaml, or the embedded one when there is one to fall back on. Throws UsageError no-cooperation (exit 4),
 * missing-value, nothing-to-check.
 */
export function findData(
  named: string | undefined,
  cwd: string,
  embedded: string | undefined,
  disk: Disk = DISK,
): Folder {
  const path = named === undefined ? (upwards(cwd, disk) ?? embedded) : resolve(cwd, named);
  if (named === '') throw new UsageError('missing-value', { option: '--data' });
  if (path === undefined) throw new UsageError('nothing-to-check', {});
  if (!disk.has(join(path, COOPERATION_FILE))) {
    const misnamed = disk.has(join(path, MISNAMED)) ? MISNAMED : undefined;
    throw new UsageError('no-cooperation', { folder: named ?? path, misnamed });
  }
  const isEmbedded = (named === undefined && path === embedded) || undefined;
  return {
    path,
    within: path,
    isEmbedded,
    cwd,
    disk,
    ownFiles: [join(path, HELP_FILE)],
    read: [],
    remarks: [],
  };
}

/** What the file is called by mistake: no folder further up is then taken for the one that was meant. */
const MISNAMED = 'cooperation.yml';

function upwards(folder: string, disk: Disk): string | undefined {
  if ([COOPERATION_FILE, MISNAMED].some((file) => disk.has(join(folder, file)))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : upwards(above, disk);
}
