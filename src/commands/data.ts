import { resolve } from 'node:path';
import type { AgreementFile } from '../agreement/agreement-file.js';
import { type Cooperation, readCooperation } from '../agreement/cooperation.js';
import { findData } from '../agreement/find-data.js';
import { readMeasures } from '../agreement/measures/read.js';
import { agreementIds, misnamedAgreements, readAgreement } from '../agreement/read-agreement.js';
import { nameMeant } from '../kernel/identity.js';
import { issue } from '../kernel/issue.js';
import { each, all as everyOne, follow, type Outcome, outcome, soFar, valueIn } from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import type { Measure } from '../keys/measure.js';
import type { Folder } from '../text/files.js';
import type { Call } from './command.js';

/** The folder of data that a call is about. */
export function dataOf({ options, shell }: Call): Folder {
  return findData(options.data ?? shell.dataFolder, shell.cwd, shell.embeddedData, shell.disk);
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
export function dataToCheck({ folders, options: { embedded }, shell }: Call): FolderToCheck[] {
  const open = (named?: string) => findData(named, shell.cwd, undefined, shell.disk);
  if (embedded && folders.length > 0)
    throw new UsageError('options-clash', { first: '--embedded', second: '--data' });
  if (embedded) return [{ folder: open(shell.embeddedData) }];
  if (folders.length === 0) return [{ folder: open(shell.dataFolder) }];
  const all = folders.map((name) => ({ name, folder: open(name) }));
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

/** Reads a cooperation with every measure, and the agreements with these ids, or all. Issue of its own: reserved-name. */
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
    const file = await readAgreement(folder, id, known);
    files.push(
      follow(file, (read) =>
        soFar(read, nameMeant(id, reserved) ? [issue('reserved-name', { name: id }, read.agreement.at)] : []),
      ),
    );
  }
  const agreements = each(files, (file) => file);
  return everyOne({ cooperation, measures, agreements });
}

/** The ids of all agreements; those that are passed over for their name are said. */
function allIds(folder: Folder): string[] {
  for (const file of misnamedAgreements(folder)) folder.remarks.push({ code: 'misnamed', facts: { file } });
  return agreementIds(folder);
}
