import { type Issue, outcome } from '../core/issue.js';
import type { Run } from './command.js';
import { dataOf } from './data.js';
import { answer } from './question.js';
import { formatOf, report } from './report.js';

/** `allocate <agreement>`: divides an agreement's cost and prints the result. */
export const run: Run = async (call) => {
  const issues: Issue[] = [];
  const format = formatOf(call, issues);
  const folder = dataOf(call);
  const answered = await answer(call, folder);
  if (!answered.ok || !format)
    return { ok: false, issues: [...issues, ...(answered.ok ? [] : answered.issues)] };
  return outcome(await report(answered.value, format, call, folder));
};
