import type { AgreementFile } from '../../agreement/agreement-file.js';
import { TOTAL_ROW, UNCLAIMED_ROW } from '../../agreement/published/table.js';
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
import { answerAlone, answerToday, causesOfRefusal } from '../lock/answer.js';
import { type Cause, changed } from '../lock/cause.js';
import { causesBetween, drawnBetween, type Told, whoChanged } from '../lock/causes.js';
import { type ComparedLock, compareLock, isAnother } from '../lock/lock.js';
import { lockNames } from '../lock/names.js';
import { type LockFile, readLock } from '../lock/read.js';
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
}

/**
 * Calculates every decided table anew: from itself alone, then with the data of today; only from itself where that data has
 * faults, for what else is wrong would follow from these. Issues: those of both.
 */
export async function checkLocks(
  call: Call<Words>,
  everything: Everything,
  folder: Folder,
  isSound: boolean,
): Promise<Outcome<readonly CheckedLock[]>> {
  const checked: Outcome<CheckedLock>[] = [];
  // One at a time: the files of one are those that have been read when it has been calculated.
  for (const name of lockNames(folder))
    checked.push(await checkLock(name, call, everything, folder, isSound));
  return each(checked, (one) => one);
}

/** A decided table of one of the agreements; of another there is nothing to tell. */
async function checkLock(
  name: string,
  { shell }: Call<Words>,
  { cooperation, agreements }: Everything,
  folder: Folder,
  isSound: boolean,
): Promise<Outcome<CheckedLock>> {
  const read = await readLock(
    folder,
    name,
    agreements.map(({ agreement }) => agreement),
  );
  const found = valueIn(read);
  const file = agreements.find(({ agreement }) => agreement.id === found?.agreement);
  if (!found || !file) return failed(read);
  const where = { folder, machine: shell };
  const compared = await (found.held
    ? compareHeld({ ...found, held: found.held }, { file, cooperation }, where, isSound)
    : compareOld(found, { file, cooperation }, where, isSound));
  const { inputs } = await provenanceIn(shell, folder);
  const files = found.lock.files
    .filter(({ file: path, sha256 }) => inputs.find((input) => input.file === path)?.sha256 !== sha256)
    .map((input) => input.file);
  return withIssues(
    map(
      compared,
      (one): CheckedLock => ({
        name,
        compared: one,
        files: found.held ? [] : files,
        module: found.held?.given.key?.id,
      }),
    ),
    issuesOf(read),
  );
}

type Of = Parameters<typeof answerToday>[1];
type Where = Parameters<typeof answerToday>[2] & { readonly machine: Call['shell'] };

/** Of those before 0.6.0 nothing but the table and its figures is known. */
async function compareOld(
  found: LockFile,
  of: Of,
  where: Where,
  isSound: boolean,
): Promise<Outcome<ComparedLock>> {
  const today = await answerToday(found, of, where);
  if (!isSound) return failed(today);
  return map(today, ({ allocation }) => {
    const { rows, at } = found.lock.table;
    const was = rows.filter(({ id }) => ![TOTAL_ROW, UNCLAIMED_ROW].includes(id));
    const causes = whoChanged(
      was.map(({ id, label }) => ({ id, name: label })),
      allocation.rows.map(({ party }) => party),
      allocation.agreement?.at ?? at,
    );
    return compareLock(found.lock, allocation, causes);
  });
}

async function compareHeld(
  found: LockFile & Required<Pick<LockFile, 'held'>>,
  of: Of,
  where: Where,
  isSound: boolean,
): Promise<Outcome<ComparedLock>> {
  const alone = await answerAlone(found, where);
  if (!alone.ok) return failed(alone);
  const { lock, version } = found;
  const itself = { ...compareTable(lock.table, computedAllocation(alone.value.allocation)), figures: [] };
  if (itself.deviations.length > 0)
    return outcome({
      ...itself,
      causes: [{ of: 'calculation', was: version, is: where.machine.version, at: lock.table.at }],
    });
  if (!isSound) return outcome({ ...itself, causes: [] });
  const today = await answerToday(found, of, where);
  if (!today.ok) {
    const parties = alone.value.allocation.rows.map(({ party }) => party);
    const causes = causesOfRefusal(today.issues, found, of, parties);
    return causes ? outcome({ ...itself, causes, isRefused: true }) : failed(today);
  }
  const causes = causesBetween(alone.value, today.value);
  const { cells, sums } = itself;
  const compared = { ...compareLock(lock, today.value.allocation, causes), cells, sums };
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
