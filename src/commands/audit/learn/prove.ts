import { readCooperation } from '../../../agreement/cooperation.js';
import { readMeasures } from '../../../agreement/measures/read.js';
import { readAgreement } from '../../../agreement/read-agreement.js';
import { andThen, valueIn } from '../../../kernel/outcome.js';
import { assert } from '../../../kernel/problem.js';
import type { Disk } from '../../../text/disk.js';
import type { Folder } from '../../../text/files.js';
import { checkAgreement } from '../../check/agreement.js';
import type { OwnFile } from '../../command.js';

/**
 * Reads files that are to be written as if they were there, divides anew, and compares with the table among them. Asserts
 * that nothing is wrong in them and that every cell agrees: what `check` will say.
 */
export async function prove(files: readonly OwnFile[], folder: Folder, id: string): Promise<void> {
  const seen: Folder = {
    ...folder,
    disk: withFiles(folder.disk, files),
    ownFiles: [],
    read: [],
    remarks: [],
  };
  const cooperation = await readCooperation(seen);
  const file = await readAgreement(seen, id, valueIn(cooperation));
  const known = valueIn(cooperation);
  const reads = valueIn(file)?.agreement.key.value.reads ?? [];
  assert(cooperation.ok && file.ok && known !== undefined, 'a learned agreement can be read');
  const measures = await readMeasures(reads, known, seen);
  assert(measures.ok, 'the measures of a learned agreement can be read');
  const home = { cooperation: known, folder: seen };
  const checked = await checkAgreement(file.value, measures.value, home);
  const compared = andThen(checked, ({ comparisons }) => ({ ok: true, value: comparisons }) as const);
  const agrees = compared.ok && compared.value.every(({ deviations }) => deviations.length === 0);
  assert(
    agrees && compared.value.length === 1,
    'a learned agreement makes exactly the table that it was learned from',
  );
}

/** A disk on which these files are too. */
function withFiles(disk: Disk, files: readonly OwnFile[]): Disk {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  return {
    has: (path) => texts.has(path) || disk.has(path),
    list: (path, within) => disk.list(path, within),
    read: (path, within) => {
      const text = texts.get(path);
      return text === undefined ? disk.read(path, within) : Buffer.from(text);
    },
  };
}
