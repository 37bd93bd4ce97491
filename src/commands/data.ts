import { resolve } from 'node:path';
import type { AgreementFile } from '../agreement/agreement-file.js';
import { type Cooperation, readCooperation } from '../agreement/cooperation.js';
import { agreementIds } from '../agreement/file-names.js';
import { findData } from '../agreement/find-data.js';
import { readMeasures } from '../agreement/measures/read.js';
import { misnamedAgreements, readAgreement } from '../agreement/read-agreement.js';
import { nameMeant } from '../kernel/identity.js';
import { each, all as everyOne, type Outcome, outcome, valueIn } from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import type { Measure } from '../keys/measure.js';
import type { Folder } from '../text/files.js';
import type { Call, DataFolder } from './command.js';

/** The folder of data that a call is about. */
export function dataOf({ options, shell, found }: Pick<Call, 'options' | 'shell' | 'found'>): Folder {
  return noted(found, options.data, shell, shell.embeddedData);
}

/** Finds a folder of data, and notes how. */
function noted(
  found: DataFolder[],
  asked: string | undefined,
  { dataFolder, cwd, disk }: Call['shell'],
  otherwise?: string,
): Folder {
  const folder = findData(asked ?? dataFolder, cwd, otherwise, disk);
  const unnamed = folder.isEmbedded ? 'embedded' : 'upwards';
  found.push({ folder, by: asked !== undefined ? 'option' : dataFolder ? 'variable' : unnamed });
  return folder;
}

/** The folder of data that a call may write to. Throws UsageError no-own-folder when it is the embedded one, which nobody named. */
export function ownFolder(call: Call): Folder {
  const folder = dataOf(call);
  const isEmbedded = resolve(folder.path) === resolve(call.shell.embeddedData);
  if (isEmbedded && call.options.data === undefined) throw new UsageError('no-own-folder', {});
  return folder;
}

/**
 * The folders of data that are checked, each once: the embedded one only when that is asked for, or tables that nobody
 * meant would be found to be right. Throws UsageError: options-clash, nothing-to-check.
 */
export function dataToCheck({ folders, options: { embedded }, shell, found }: Call): FolderToCheck[] {
  if (embedded && folders.length > 0)
    throw new UsageError('options-clash', { first: '--embedded', second: '--data' });
  if (embedded) {
    const folder = findData(shell.embeddedData, shell.cwd, undefined, shell.disk);
    found.push({ folder, by: 'embedded' });
    return [{ folder }];
  }
  if (folders.length === 0) return [{ folder: noted(found, undefined, shell) }];
  const all = folders.map((name) => ({ name, folder: noted(found, name, shell) }));
  return all.filter(({ folder }, i) => all.findIndex((other) => other.folder.path === folder.path) === i);
}

/** A folder that is checked, by its name where the call names it. */
export interface FolderToCheck {
  readonly name?: string;
  readonly folder: Folder;
}

/** A cooperation with all its measures and some of its agreements. */
export interface Everything {
  readonly cooperation: Cooperation;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly agreements: readonly AgreementFile[];
}

/** Reads a cooperation with every measure, and the agreements with these ids, or all; of one that is named as a command it is said. */
export async function readEverything(
  { reserved }: Call,
  folder: Folder,
  ids: readonly string[] = allIds(folder),
): Promise<Outcome<Everything>> {
  const cooperation = await readCooperation(folder);
  const known = valueIn(cooperation);
  const all = known?.measures.map(({ id }) => id) ?? [];
  const measures = known ? await readMeasures(all, known, folder) : outcome(new Map<string, Measure>());
  const files: Outcome<AgreementFile>[] = [];
  for (const id of ids) {
    files.push(await readAgreement(folder, id, known));
    if (nameMeant(id, reserved)) folder.remarks.push({ code: 'named-as-a-command', facts: { name: id } });
  }
  const agreements = each(files, (file) => file);
  return everyOne({ cooperation, measures, agreements });
}

/** The ids of all agreements; those that are passed over for their name are said. */
function allIds(folder: Folder): string[] {
  for (const file of misnamedAgreements(folder)) folder.remarks.push({ code: 'misnamed', facts: { file } });
  return agreementIds(folder);
}
