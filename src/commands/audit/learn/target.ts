import { basename, dirname, relative, resolve } from 'node:path';
import { AGREEMENTS, COOPERATION_FILE } from '../../../agreement/file-names.js';
import { findData } from '../../../agreement/find-data.js';
import { UsageError } from '../../../kernel/problem.js';
import { DISK } from '../../../text/disk.js';
import type { Folder } from '../../../text/files.js';
import { isInside } from '../../../text/real-path.js';
import type { Shell } from '../../command.js';

/** Where an agreement is to be written: the folder of data, which need not be there yet, and the agreement's id. */
export interface Target {
  /** The file as it was named. */
  readonly named: string;
  readonly id: string;
  readonly folder: Folder;
  /** Whether the folder is that of a cooperation already. */
  readonly isCooperation: boolean;
  /** The folder as the user would write it. */
  readonly shown: string;
}

/**
 * What `--write` names: `jour/avgift.yaml` is the agreement `avgift` in the folder of data `jour`, and so is its own place there,
 * `jour/agreements/avgift.yaml`. Throws UsageError: missing-value, not-an-agreement-file, embedded-data, no-cooperation.
 */
export function targetOf(named: string, { cwd, embeddedData, disk = DISK }: Shell): Target {
  if (named.trim() === '') throw new UsageError('missing-value', { option: '--write' });
  const [, id] = /^([^.].*)\.yaml$/.exec(basename(named)) ?? [];
  if (id === undefined || basename(named) === COOPERATION_FILE)
    throw new UsageError('not-an-agreement-file', { path: named });
  const beside = dirname(resolve(cwd, named));
  const path = basename(beside) === AGREEMENTS ? dirname(beside) : beside;
  const embedded = dirname(embeddedData);
  if (isInside(embedded, path))
    throw new UsageError('embedded-data', { cooperation: basename(path === embedded ? embeddedData : path) });
  const shown = relative(cwd, path) || '.';
  const has = (name: string) => disk.has(resolve(path, name));
  const isCooperation = has(COOPERATION_FILE);
  const folder = isCooperation || has('cooperation.yml') ? findData(path, cwd, undefined, disk) : newFolder();
  return { named, id, folder, isCooperation, shown };

  function newFolder(): Folder {
    return { path, within: path, cwd, disk, ownFiles: [], read: [], remarks: [] };
  }
}
