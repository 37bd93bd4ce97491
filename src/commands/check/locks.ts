import { TOTAL_ROW } from '../../agreement/published/table.js';
import { allocate } from '../../allocation/allocate.js';
import { readQuestion } from '../../allocation/question.js';
import { whatOf } from '../../allocation/receipt/inputs-sheet.js';
import type { Issue } from '../../kernel/issue.js';
import type { Folder } from '../../text/files.js';
import { take } from '../../text/records.js';
import type { Call } from '../command.js';
import type { Everything } from '../data.js';
import { compareLock } from '../lock/lock.js';
import { lockNames } from '../lock/names.js';
import { readLock } from '../lock/read.js';
import { provenanceIn } from '../report.js';
import type { Comparison } from './comparison.js';
import type { Words } from './words.js';

/** The decided tables of a cooperation, compared, and notes on files that changed without changing a figure. */
export interface CheckedLocks {
  readonly comparisons: readonly Comparison[];
  readonly notes: readonly string[];
}

/** Calculates every decided table anew, with what was asked then and the data of today. Issues: those of both. */
export async function checkLocks(
  call: Call<Words>,
  { cooperation, agreements }: Everything,
  folder: Folder,
  issues: Issue[],
): Promise<CheckedLocks> {
  const comparisons: Comparison[] = [];
  const notes: string[] = [];
  for (const name of lockNames(folder)) {
    const known = agreements.map(({ agreement }) => agreement);
    const read = await readLock(folder, name, known, issues);
    const file = agreements.find(({ agreement }) => agreement.id === read?.agreement);
    if (!read || !file) continue;
    const { lock, stated } = read;
    const opened = { file, cooperation, folder, machine: call.shell, askedAt: lock.table.at };
    const question = await readQuestion(opened, stated, issues);
    const allocation = question && take(allocate(question), issues);
    if (!allocation) continue;
    const compared = compareLock(lock, allocation, (cell) => whatOf(cell, call.words));
    const comparison = inWords(compared, call.words);
    comparisons.push(comparison);
    const { inputs } = await provenanceIn(call.shell, folder);
    const changed = lock.files.filter(
      ({ file: path, sha256 }) => inputs.find((input) => input.file === path)?.sha256 !== sha256,
    );
    if (changed.length > 0 && comparison.deviations.length === 0) {
      notes.push(
        call.words.lock.sameFigures(
          name,
          changed.map((input) => input.file),
        ),
      );
    }
  }
  return { comparisons, notes };
}

/** The rows and columns of a lock have the names of the file's fields; people know them by others. */
function inWords(comparison: Comparison, { table, lock }: Words): Comparison {
  const columns: Readonly<Record<string, string>> = { weight: table.weight, amount: table.amount };
  const deviations = comparison.deviations.map((deviation) => ({
    ...deviation,
    row: deviation.row === TOTAL_ROW ? table.total : deviation.row,
    column: columns[deviation.column] ?? deviation.column,
  }));
  return {
    ...comparison,
    deviations,
    table: { ...comparison.table, title: lock.title(comparison.table.title) },
  };
}
