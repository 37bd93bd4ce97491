import type { AgreementFile } from '../../agreement/agreement-file.js';
import { agreementIds } from '../../agreement/file-names.js';
import { TOTAL_ROW, UNCLAIMED_ROW } from '../../agreement/published/table.js';
import { isSame } from '../../kernel/identity.js';
import {
  each,
  failed,
  issuesOf,
  map,
  type Outcome,
  outcome,
  valueIn,
  withIssues,
} from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import type { Call } from '../command.js';
import type { Everything } from '../data.js';
import { answerAlone, answerToday, causesOfRefusal, type Of } from '../lock/answer.js';
import { type Cause, changed } from '../lock/cause.js';
import { causesBetween, drawnBetween, whoChanged } from '../lock/causes.js';
import { readIndex } from '../lock/listing.js';
import { type ComparedLock, compareLock, isAnother } from '../lock/lock.js';
import { lockNames } from '../lock/names.js';
import { type LockFile, readLock } from '../lock/read.js';
import { rulesBetween } from '../lock/rules.js';
import type { Told } from '../lock/told.js';
import { type FoundLock, faultsOfListing, laterAmong } from '../lock/unlisted.js';
import { provenanceIn } from '../report.js';
import { compareTable } from './compare.js';
import { computedAllocation } from './computed.js';
import type { Words } from './words.js';

/** A decided table that was compared, and which files are others where nothing else tells what it was made of. */
export interface CheckedLock {
  readonly name: string;
  readonly compared: ComparedLock;
  readonly files: readonly string[];
  /** The file of a key of one's own, which is not run. */
  readonly module?: string;
  /** The decision that came after it, for the same agreement and year: that one holds. */
  readonly replacedBy?: string;
}

/**
 * Calculates every decided table anew: from itself alone, then with the data of today; only from itself where that data has
 * faults, for what else is wrong would follow from these, or where a later decision holds instead. Issues: those of both, and
 * where locks and the list of them differ.
 */
export async function checkLocks(
  { args, shell }: Call<Words>,
  everything: Everything,
  folder: Folder,
  isSound: boolean,
): Promise<Outcome<readonly CheckedLock[]>> {
  const agreements = everything.agreements.map(({ agreement }) => agreement);
  const names = lockNames(folder);
  const known = agreementIds(folder);
  const read: Outcome<LockFile | undefined>[] = [];
  for (const name of names) read.push(await readLock(folder, name, agreements, known));
  const found = read.flatMap((one, i): FoundLock[] => {
    const file = valueIn(one);
    return file ? [{ name: names[i] ?? '', file }] : [];
  });
  const index = await readIndex(folder);
  // Of one agreement what is listed of others is nothing to tell.
  const isAsked = (id: string) => args.length === 0 || agreements.some((one) => isSame(one.id, id));
  const listed = valueIn(index)?.filter(({ agreement }) => isAsked(agreement.value));
  const faults = index.ok ? faultsOfListing(listed, found, names) : [];
  const checked: Outcome<CheckedLock>[] = [];
  const laterThan = laterAmong(found, listed);
  // One at a time: the files of one are those that have been read when it has been calculated.
  for (const lock of found) {
    const replacedBy = laterThan(lock);
    if (!lock.file.isEdited)
      checked.push(await checkLock(lock, replacedBy, everything, shell, folder, isSound));
  }
  return withIssues(
    each(checked, (one) => one),
    [...issuesOf(...read, index), ...faults],
  );
}

async function checkLock(
  { name, file: found }: FoundLock,
  later: FoundLock | undefined,
  { cooperation, measures, agreements }: Everything,
  shell: Call['shell'],
  folder: Folder,
  isSound: boolean,
): Promise<Outcome<CheckedLock>> {
  const file = agreements.find(({ agreement }) => agreement.id === found.agreement);
  if (!file) return failed();
  const of = { file, cooperation, measures };
  const compared = await (found.held
    ? compareHeld({ ...found, held: found.held }, of, folder, shell.version, isSound && !later)
    : compareOld(found, of, folder, isSound));
  const files = found.held ? [] : await filesChanged(found, shell, folder);
  return map(
    compared,
    (one): CheckedLock => ({
      name,
      compared: one,
      files,
      module: found.held?.given.key?.id,
      replacedBy: later?.file.lock.table.title,
    }),
  );
}

/** Which files are others than they were; of a lock that holds what it was made of, that is told instead. */
async function filesChanged({ lock }: LockFile, shell: Call['shell'], folder: Folder): Promise<string[]> {
  const { inputs } = await provenanceIn(shell, folder);
  return lock.files
    .filter(({ file: path, sha256 }) => inputs.find((input) => input.file === path)?.sha256 !== sha256)
    .map((input) => input.file);
}

/** Of those before 0.6.0 nothing but the table and its figures is known. */
async function compareOld(
  found: LockFile,
  of: Of,
  folder: Folder,
  isSound: boolean,
): Promise<Outcome<ComparedLock>> {
  const today = await answerToday(found, of, folder);
  return isSound ? map(today, ({ allocation }) => compareOldTable(found, allocation)) : failed(today);
}

function compareOldTable({ lock }: LockFile, allocation: Told['allocation']): ComparedLock {
  const was = lock.table.rows.filter(({ id }) => ![TOTAL_ROW, UNCLAIMED_ROW].includes(id));
  const causes = whoChanged(
    was.map(({ id, label }) => ({ id, name: label })),
    allocation.rows.map(({ party }) => party),
    allocation.agreement.at,
  );
  return compareLock(lock, allocation, causes);
}

async function compareHeld(
  found: LockFile & Required<Pick<LockFile, 'held'>>,
  of: Of,
  folder: Folder,
  version: string,
  isWanted: boolean,
): Promise<Outcome<ComparedLock>> {
  const alone = await answerAlone(found, folder);
  if (!alone.ok) return failed(alone);
  const { lock } = found;
  const itself = { ...compareTable(lock.table, computedAllocation(alone.value.allocation)), figures: [] };
  if (itself.deviations.length > 0)
    return outcome({
      ...itself,
      causes: [{ of: 'calculation', was: found.version, is: version, at: lock.table.at }],
    });
  if (!isWanted) return outcome({ ...itself, causes: [] });
  const today = await answerToday(found, of, folder);
  if (!today.ok) {
    const parties = alone.value.allocation.rows.map(({ party }) => party);
    const causes = causesOfRefusal(today.issues, found, of, parties);
    return causes ? outcome({ ...itself, causes, isRefused: true }) : failed(today);
  }
  const causes = [
    ...causesBetween(alone.value, today.value),
    ...rulesBetween(lock.rules, alone.value.allocation, today.value.allocation),
  ];
  const { cells, sums } = itself;
  const compared = {
    ...compareLock(lock, today.value.allocation, causes, alone.value.allocation),
    cells,
    sums,
  };
  const gone = yearGone(alone.value, of.file);
  if (gone.length > 0) return outcome({ ...itself, causes: gone, isRefused: isAnother(compared) });
  const drawn = compared.deviations.length > 0 ? [] : drawnBetween(alone.value.file, today.value.file);
  return outcome({ ...compared, causes: [...causes, ...drawn] });
}

/** The year, where the agreement said it then and says another today: what it says is then of something else. */
function yearGone(
  { file: then, allocation: { year } }: Told,
  { agreement, timeline }: AgreementFile,
): Cause[] {
  const isGone = timeline.isOpen && then.agreement.year === year && agreement.year !== year;
  return isGone ? changed('year', year === undefined ? '' : String(year), undefined, agreement.at) : [];
}
