import { issuesOf, outcome, valueIn } from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import type { Output, Run } from '../command.js';
import { dataToCheck } from '../data.js';
import { namedFormat, screenOf } from '../report.js';
import { checkFolder, type FoundIn } from './folder.js';
import { CHECK_FORMATS } from './formats.js';
import { notesOf } from './lock-words.js';
import type { Words } from './words.js';

/**
 * `allocate check`: every published table against the computed one, in each folder that is named. Silent when all agree; exit
 * 1 when not, and the worst that any of them has. Throws UsageError: nothing-to-check.
 */
export const check: Run<Words> = async (call) => {
  const { options, words, problemWords } = call;
  const chosen = namedFormat(CHECK_FORMATS, call);
  const format = valueIn(chosen) ?? CHECK_FORMATS[0];
  const toCheck = dataToCheck(call);
  const named = format.isForMachines ? await call.swedish() : words;
  const found: FoundIn[] = [];
  for (const one of toCheck) found.push(await checkFolder(one, call, named));

  const issues = [...issuesOf(chosen), ...found.flatMap((one) => one.issues)];
  const isAllFaulty = found.every((one) => one.issues.length > 0);
  if (!chosen.ok || (isAllFaulty && !format.tellsFaults)) return { ok: false, issues };
  const report = { folders: found, isVerbose: options.verbose === true, problemWords };
  const text = await format.render(report, words, screenOf(call));
  const comparisons = found.flatMap(({ checked }) => checked.flatMap((one) => one.comparisons));
  return outcome({
    text,
    talk: found.flatMap(({ locks }) => locks.flatMap((lock) => notesOf(lock, words))),
    file: options.output,
    inputs: inputsOf(toCheck.map(({ folder }) => folder)),
    exitCode: comparisons.some(({ deviations }) => deviations.length > 0) ? 1 : 0,
    ...(issues.length > 0 ? { issues } : {}),
  });
};

/** What was read of all of them: none of it may be written over, and what is said of each is said. */
function inputsOf(folders: readonly Folder[]): Output['inputs'] {
  return {
    path: folders[0]?.path ?? '',
    ownFiles: folders.flatMap(({ ownFiles }) => ownFiles),
    read: folders.flatMap(({ read }) => read),
    remarks: folders.flatMap(({ remarks }) => remarks),
  };
}
