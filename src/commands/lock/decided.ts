import { isProposal } from '../../agreement/decision.js';
import type { Answer } from '../../allocation/allocation.js';
import type { Issue } from '../../kernel/issue.js';
import { issuesOf, type Outcome, outcome, soFar, valueIn } from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import { lockNamesOf } from './names.js';

/**
 * A result of a proposal, decided when a lock of the same agreement and year has the very same table. Locks are looked for
 * by their names, and read only when there is a proposal to decide. Issues: those of the locks that are read.
 */
export async function withLock(answer: Answer, folder: Folder): Promise<Outcome<Answer>> {
  const { agreement, year } = answer;
  const names = isProposal(answer) ? lockNamesOf(answer, folder) : [];
  if (names.length === 0) return outcome(answer);
  const [{ readLock }, { holdsTable }] = await Promise.all([import('./read.js'), import('./lock.js')]);
  const issues: Issue[] = [];
  for (const file of names) {
    const read = await readLock(folder, file, [agreement]);
    issues.push(...issuesOf(read));
    const found = valueIn(read);
    const isOfYear = found?.stated.year?.value === (year === undefined ? undefined : String(year));
    if (found && isOfYear && holdsTable(found.lock, answer))
      return soFar({ ...answer, lockedBy: { decision: found.lock.table.title, file } }, issues);
  }
  return soFar(answer, issues);
}
