import { allocate } from '../../allocation/allocate.js';
import type { Issue } from '../../kernel/issue.js';
import { outcome } from '../../kernel/outcome.js';
import type { Language } from '../../sheet/words.js';
import { take } from '../../text/records.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { withLock } from '../lock/decided.js';
import { ask } from '../question.js';
import { formatOf } from '../report.js';
import { report } from './report.js';
import type { Words } from './words.js';

/** `allocate <agreement>`: divides an agreement's cost and prints the result. */
export const run: Run<Words> = async (call) => {
  const issues: Issue[] = [];
  const format = take(formatOf(call), issues);
  const folder = dataOf(call);
  const question = await ask(call, folder, issues);
  const answered = question && allocate(question);
  if (answered?.ok === false) issues.push(...answered.issues);
  const allocation = answered?.ok ? take(await withLock(answered.value, folder), issues) : undefined;
  if (!question || !allocation || !format || issues.length > 0) return { ok: false, issues };
  const page = async (language: Language) =>
    (await import('./page/make.js')).pageOf(question, allocation, folder, call.shell, language);
  return outcome(await report(allocation, format, call, folder, page));
};
