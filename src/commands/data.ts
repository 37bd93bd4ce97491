import type { AgreementFile } from '../agreement/agreement-file.js';
import { type Cooperation, readCooperation } from '../agreement/cooperation.js';
import { findData } from '../agreement/find-data.js';
import { agreementIds, readAgreement } from '../agreement/read-agreement.js';
import { readMeasures } from '../agreement/read-measures.js';
import { nameMeant } from '../kernel/identity.js';
import { type Issue, issue } from '../kernel/issue.js';
import { UsageError } from '../kernel/problem.js';
import type { Measure } from '../keys/measure.js';
import type { Folder } from '../text/files.js';
import type { Call } from './command.js';

/** The folder of data that a call is about. */
export function dataOf({ options, shell }: Call): Folder {
  return findData(options.data ?? shell.dataFolder, shell.cwd, shell.embeddedData, shell.disk);
}

/**
 * The folder of data that is checked: it is the embedded one only when that is asked for, or tables that nobody meant
 * would be found to be right. Throws UsageError: options-clash, nothing-to-check.
 */
export function dataToCheck({ options: { data, embedded }, shell }: Call): Folder {
  if (embedded && data !== undefined)
    throw new UsageError('options-clash', { first: '--embedded', second: '--data' });
  if (embedded) return findData(shell.embeddedData, shell.cwd, undefined, shell.disk);
  return findData(data ?? shell.dataFolder, shell.cwd, undefined, shell.disk);
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
  issues: Issue[],
  ids: readonly string[] = agreementIds(folder),
): Promise<Everything | undefined> {
  const cooperation = await readCooperation(folder, issues);
  const all = cooperation?.measures.map(({ id }) => id) ?? [];
  const measures = cooperation
    ? await readMeasures(all, cooperation, folder, issues)
    : new Map<string, Measure>();
  const agreements: AgreementFile[] = [];
  for (const id of ids) {
    const file = await readAgreement(folder, id, cooperation, issues);
    if (!file) continue;
    if (nameMeant(id, reserved)) issues.push(issue('reserved-name', { name: id }, file.agreement.at));
    agreements.push(file);
  }
  return cooperation && { cooperation, measures, agreements };
}
