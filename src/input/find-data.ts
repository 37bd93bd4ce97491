import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../core/problem.js';
import { COOPERATION_FILE, HELP_FILE } from './cooperation.js';
import type { Folder } from './files.js';

/**
 * The folder of the cooperation: the one that was named, or the nearest one upwards from `cwd` that holds a
 * cooperation.yaml, or the embedded one. Throws UsageError no-cooperation (exit 4), missing-value.
 */
export function findData(named: string | undefined, cwd: string, embedded: string): Folder {
  const path = named === undefined ? (upwards(cwd) ?? embedded) : resolve(cwd, named);
  if (named === '') throw new UsageError('missing-value', { option: '--data' });
  if (!existsSync(join(path, COOPERATION_FILE)))
    throw new UsageError('no-cooperation', { folder: named ?? path });
  return { path, cwd, ownFiles: [join(path, HELP_FILE)], read: [] };
}

function upwards(folder: string): string | undefined {
  if (existsSync(join(folder, COOPERATION_FILE))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : upwards(above);
}
