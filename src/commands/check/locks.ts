import { TOTAL_ROW } from '../../agreement/published/table.js';
import { allocate } from '../../allocation/allocate.js';
import type { InputCell } from '../../allocation/inputs.js';
import { readQuestion } from '../../allocation/read-question.js';
import { whatOf } from '../../allocation/receipt/inputs-sheet.js';
import {
  andThen,
  each,
  failed,
  issuesOf,
  map,
  type Outcome,
  valueIn,
  withIssues,
} from '../../kernel/outcome.js';
import type { Sentence, Shown } from '../../sheet/sentence.js';
import type { Folder } from '../../text/files.js';
import type { Call } from '../command.js';
import type { Everything } from '../data.js';
import { compareLock } from '../lock/lock.js';
import { lockNames } from '../lock/names.js';
import { readLock } from '../lock/read.js';
import { provenanceIn } from '../report.js';
import type { Comparison, Deviation } from './comparison.js';
import type { Words } from './words.js';

/** The decided tables of a cooperation, compared, and notes on files that changed without changing a figure. */
export interface CheckedLocks {
  readonly comparisons: readonly Comparison<string | InputCell>[];
  readonly notes: readonly Sentence[];
}

/**
 * Calculates every decided table anew, with what was asked then and the data of today; only reads them where that data has
 * faults, for what else is wrong would follow from these. Issues: those of both.
 */
export async function checkLocks(
  call: Call<Words>,
  everything: Everything,
  folder: Folder,
  isSound: boolean,
): Promise<Outcome<CheckedLocks>> {
  const checked: Outcome<CheckedLock>[] = [];
  // One at a time: the files of one are those that have been read when it has been calculated.
  for (const name of lockNames(folder))
    checked.push(await checkLock(name, call, everything, folder, isSound));
  return map(
    each(checked, (one) => one),
    (locks) => ({
      comparisons: locks.map(({ comparison }) => comparison),
      notes: locks.flatMap(({ note }) => note ?? []),
    }),
  );
}

interface CheckedLock {
  readonly comparison: Comparison<string | InputCell>;
  readonly note?: Sentence;
}

/** A decided table of one of the agreements; of another there is nothing to tell. */
async function checkLock(
  name: string,
  { shell, words }: Call<Words>,
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
  const { lock, stated } = found;
  const opened = { file, cooperation, folder, machine: shell, askedAt: lock.table.at };
  const question = await readQuestion(opened, stated);
  const asThen = map(question, (asked) => ({ ...asked, drawn: lock.drawn }));
  const allocated = isSound ? andThen(asThen, allocate) : failed(question);
  const compared = map(allocated, (allocation) => compareLock(lock, allocation));
  const { inputs } = await provenanceIn(shell, folder);
  const changed = lock.files
    .filter(({ file: path, sha256 }) => inputs.find((input) => input.file === path)?.sha256 !== sha256)
    .map((input) => input.file);
  const checked = map(compared, (comparison): CheckedLock => {
    const isSame = changed.length > 0 && comparison.deviations.length === 0;
    return { comparison, note: isSame ? words.lock.sameFigures(name, changed) : undefined };
  });
  return withIssues(checked, issuesOf(read));
}

/** The rows and columns of a lock have the names of the file's fields, or are a figure that was read; people know them by others. */
export function inWords(comparison: Comparison<string | InputCell>, words: Words): Comparison<Shown> {
  const { table, lock } = words;
  const shown = (names: ReadonlyMap<string, Sentence>) => (name: string | InputCell) =>
    typeof name === 'string' ? (names.get(name) ?? name) : whatOf(name, words);
  const rowText = shown(new Map([[TOTAL_ROW, table.total]]));
  const columnText = shown(new Map(Object.entries({ weight: table.weight, amount: table.amount })));
  const named = <D extends Deviation<string | InputCell>>(deviation: D) => ({
    ...deviation,
    row: rowText(deviation.row),
    column: columnText(deviation.column),
  });
  return {
    ...comparison,
    deviations: comparison.deviations.map(named),
    known: comparison.known.map(named),
    table: { ...comparison.table, title: lock.title(comparison.table.title) },
  };
}
