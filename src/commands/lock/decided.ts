import { isProposal } from '../../agreement/decision.js';
import type { Answer } from '../../allocation/allocation.js';
import { isSame } from '../../kernel/identity.js';
import type { Issue } from '../../kernel/issue.js';
import { compare } from '../../kernel/number.js';
import { issuesOf, type Outcome, outcome, soFar, valueIn } from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import { lockNamesOf } from './names.js';
import type { LockFile } from './read.js';
import type { FoundLock } from './unlisted.js';

/**
 * A result of a proposal, decided when a lock of the same agreement and year answers the same question with the very same
 * table. Of several locks of a year the one that was listed last holds; where that is not known, that is said. Locks are
 * looked for by their names, and read only when there is a proposal to decide. Issues: those of the locks that are read.
 */
export async function withLock(answer: Answer, folder: Folder): Promise<Outcome<Answer>> {
  const { agreement, year } = answer;
  const names = isProposal(answer) ? lockNamesOf(answer, folder) : [];
  if (names.length === 0) return outcome(answer);
  const { readLock } = await import('./read.js');
  const issues: Issue[] = [];
  const ofYear: FoundLock[] = [];
  for (const name of names) {
    const read = await readLock(folder, name, [agreement]);
    issues.push(...issuesOf(read));
    const file = valueIn(read);
    const isOfYear = file?.stated.year?.value === (year === undefined ? undefined : String(year));
    if (file && isOfYear) ofYear.push({ name, file });
  }
  const holding: FoundLock[] = [];
  for (const lock of ofYear) if (await holds(lock.file, answer, folder)) holding.push(lock);
  const [first] = holding;
  if (!first) return soFar(answer, issues);
  const last = ofYear.length > 1 ? await lastOf(ofYear, holding, folder) : first;
  if (!last) return soFar(answer, issues);
  return soFar({ ...answer, lockedBy: { decision: last.file.lock.table.title, file: last.name } }, issues);
}

/** Which of the locks that hold a table holds it still: undefined when a later one has another. */
async function lastOf(
  ofYear: readonly FoundLock[],
  holding: readonly FoundLock[],
  folder: Folder,
): Promise<FoundLock | undefined> {
  const [{ readIndex }, { isListed, laterAmong }] = await Promise.all([
    import('./listing.js'),
    import('./unlisted.js'),
  ]);
  const listed = valueIn(await readIndex(folder)) ?? [];
  const [first] = holding;
  if (!ofYear.every((lock) => isListed(lock, listed))) {
    const locks = ofYear.map(({ name }) => name);
    if (first) folder.remarks.push({ code: 'several-locks', facts: { lock: first.name, locks } });
    return first;
  }
  const laterThan = laterAmong(ofYear, listed);
  const last = holding.find((lock) => !laterThan(lock));
  if (last || !first) return last;
  const later = laterThan(first)?.name ?? '';
  folder.remarks.push({ code: 'later-lock', facts: { lock: first.name, later } });
  return undefined;
}

/** Whether a lock has the same table, as the answer to the same question. */
async function holds(found: LockFile, answer: Answer, folder: Folder): Promise<boolean> {
  const { holdsTable } = await import('./lock.js');
  if (!holdsTable(found.lock, answer)) return false;
  if (!found.held) return isAskedAlike(found, answer);
  const [{ answerAlone }, { answersBetween }, { rulesBetween }] = await Promise.all([
    import('./answer.js'),
    import('./causes.js'),
    import('./rules.js'),
  ]);
  const then = valueIn(await answerAlone({ ...found, held: found.held }, folder));
  if (!then) return false;
  const { allocation: was } = then;
  return (
    isSame(was.key.id, answer.key.id) &&
    answersBetween(was, answer).length + rulesBetween(found.lock.rules, was, answer).length === 0
  );
}

/** Of a lock before 0.6.0: what it does not state was the agreement's. */
function isAskedAlike({ stated }: LockFile, { agreement, key, rounding, unit }: Answer): boolean {
  const isOwn = (value: unknown, own: unknown) => JSON.stringify(value) === JSON.stringify(own);
  return (
    isSame(stated.key?.value ?? agreement.key.value.id, key.id) &&
    (stated.rounding !== undefined || isOwn(rounding, agreement.rounding)) &&
    (stated.unit !== undefined || compare(unit, agreement.unit) === 0)
  );
}
