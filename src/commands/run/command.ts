import { allocate } from '../../allocation/allocate.js';
import { all, andThen, failed, outcome } from '../../kernel/outcome.js';
import type { Language } from '../../sheet/words.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { withLock } from '../lock/decided.js';
import { ask } from '../question.js';
import { formatOf } from '../report.js';
import { report } from './report.js';
import type { Words } from './words.js';

/** `allocate <agreement>`: divides an agreement's cost and prints the result. */
export const run: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const question = await ask(call, folder);
  const divided = andThen(question, allocate);
  const allocation = divided.ok ? await withLock(divided.value, folder) : divided;
  const read = all({ format, allocation });
  if (!read.ok || !question.ok) return failed(read);
  const page = async (language: Language) =>
    (await import('./page/make.js')).pageOf(
      question.value,
      read.value.allocation,
      folder,
      call.shell,
      language,
    );
  return outcome(await report(read.value.allocation, read.value.format, call, folder, page));
};
