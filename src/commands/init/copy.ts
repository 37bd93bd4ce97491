import { basename, dirname, join, relative, resolve } from 'node:path';
import { outcome } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import { DISK, type Disk } from '../../text/disk.js';
import { Unreadable } from '../../text/real-path.js';
import { noSuch } from '../../text/scalars/names.js';
import type { OwnFile, Run } from '../command.js';
import { cooperationsIn } from './embedded.js';
import type { Words } from './words.js';

/**
 * `allocate init --from <cooperation> [folder]`: a copy of an embedded cooperation in a folder that is not there before. Issue:
 * unknown-cooperation. Throws UsageError: missing-value, folder-taken, cannot-write.
 */
export const copy: Run<Words> = async ({ shell, options, args, line, words }) => {
  const { from = '' } = options;
  if (from === '') throw new UsageError('missing-value', { option: '--from' });
  const { cwd, embeddedData, disk = DISK } = shell;
  const embedded = dirname(embeddedData);
  const known = cooperationsIn(shell);
  if (!known.includes(from)) return noSuch('unknown-cooperation', line.option('--from', from), known);

  const folder = resolve(cwd, args[0] ?? from);
  const taken = new UsageError('folder-taken', { path: relative(cwd, folder) || basename(folder) });
  if (disk.has(folder)) throw taken;
  const source = join(embedded, from);
  const own = filesIn(source, disk).map(
    (file): OwnFile => ({
      file: join(folder, relative(source, file)),
      text: disk.read(file, source).toString('utf8'),
      taken,
    }),
  );
  return outcome({ talk: [words.init.copied(own.length, relative(cwd, folder))], own });
};

/** Every file in a folder and in those within it, by their full names. */
function filesIn(folder: string, disk: Disk): string[] {
  return disk
    .list(folder, folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name);
      return isFolder(path, disk) ? filesIn(path, disk) : [path];
    });
}

function isFolder(path: string, disk: Disk): boolean {
  try {
    disk.read(path);
    return false;
  } catch (error) {
    if (error instanceof Unreadable && error.reason === 'is-a-folder') return true;
    throw error;
  }
}
