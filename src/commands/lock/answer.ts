import type { AgreementFile } from '../../agreement/agreement-file.js';
import type { Cooperation } from '../../agreement/cooperation.js';
import type { Draw } from '../../agreement/draw.js';
import { TOTAL_ROW } from '../../agreement/published/table.js';
import { allocate } from '../../allocation/allocate.js';
import type { Question } from '../../allocation/question.js';
import { readQuestion } from '../../allocation/read-question.js';
import type { Issue } from '../../kernel/issue.js';
import { andThen, failed, map, type Outcome, outcome } from '../../kernel/outcome.js';
import { findParty, type Party } from '../../kernel/party.js';
import type { Measure } from '../../keys/measure.js';
import type { KeyMachine } from '../../keys/module/run.js';
import type { Folder } from '../../text/files.js';
import { type Cause, changed } from './cause.js';
import { whoChanged } from './causes.js';
import type { Lock } from './lock.js';
import type { LockFile } from './read.js';
import type { Told } from './told.js';

/** Of what a question is asked. */
export interface Of {
  readonly file: AgreementFile;
  readonly cooperation: Cooperation;
  /** The measures of the cooperation as they have been read: not anew for each lock. */
  readonly measures: ReadonlyMap<string, Measure>;
}

/** No key is run for a lock. */
const NONE: KeyMachine = { cwd: '/', execPath: '', endGroup: () => undefined };

/** Calculates a decided table from itself alone. Issues: those of what it holds. */
export async function answerAlone(
  { lock, stated, held, version }: LockFile & Required<Pick<LockFile, 'held'>>,
  folder: Folder,
): Promise<Outcome<Told>> {
  const opened = { ...held, folder, machine: NONE, askedAt: lock.table.at };
  return told(await readQuestion(opened, stated), held, { stated, lock, version });
}

/**
 * Asks of today's agreement what was asked then, a key of one's own as it weighed then. Issues: those of the question and of
 * allocating.
 */
export async function answerToday(
  { lock, stated, held, version }: LockFile,
  of: Of,
  folder: Folder,
): Promise<Outcome<Told>> {
  const { set } = stated;
  const given = { measures: of.measures, key: held?.given.key, set };
  const opened = { ...of, folder, machine: NONE, askedAt: lock.table.at, given };
  // What a sheet came to as it was set is another amount where the sheet is another.
  const question = await readQuestion(opened, set ? { ...stated, amount: undefined } : stated);
  const { isOpen, inYear } = of.file.timeline;
  const view = question.ok && !isOpen ? await inYear(question.value.input.year) : outcome(of.file);
  return andThen(view, (file) => told(question, { ...of, file }, { stated, lock, version }));
}

/** A lock is calculated by the draw that it states, and by none where it states none; and rounded as it was made. */
function told(
  question: Outcome<Question>,
  { file, cooperation }: Omit<Of, 'measures'>,
  { stated, lock, version }: Pick<LockFile, 'stated' | 'lock' | 'version'>,
): Outcome<Told> {
  if (!question.ok) return failed(question);
  const drawn = drawnAmong(lock, cooperation.parties);
  const allocated = allocate({ ...question.value, drawn, roundsStretches: roundsStretches(version) });
  return map(allocated, (allocation) => ({
    file,
    cooperation,
    stated,
    question: question.value,
    allocation,
  }));
}

/** Whether a lock was made by a version that rounded each stretch of a divided year by itself: one before 0.7.0. */
export function roundsStretches(version: string): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)\./.exec(version) ?? [];
  return Number(major) === 0 && Number(minor) < 7;
}

function drawnAmong({ drawn }: Lock, parties: readonly Party[]): Draw | undefined {
  return drawn && { ...drawn, parties: drawn.parties.flatMap((id) => findParty(parties, id) ?? []) };
}

/**
 * Why what was asked then cannot be asked today, where that is all that is wrong: the year, the parties, the key or the amount
 * is no longer there. Undefined when some fault is in today's data.
 */
export function causesOfRefusal(
  issues: readonly Issue[],
  { lock, held }: LockFile,
  { file }: Of,
  was: readonly Party[],
): Cause[] | undefined {
  const asked = lock.table.at.file;
  if (!held || issues.some(({ at }) => at.file !== asked)) return undefined;
  // Who joined by the question itself is no party to the agreement, then or today.
  const party = new Set(held.file.agreement.parties.map(({ id }) => id));
  const parties = was.filter(({ id }) => party.has(id));
  const causes = issues.flatMap((one) => causeOf(one, lock, file, parties));
  return [...new Map(causes.map((one) => [JSON.stringify([one.of, one.name, one.was]), one])).values()];
}

function causeOf(one: Issue, { table }: Lock, { agreement }: AgreementFile, was: readonly Party[]): Cause[] {
  const { code, facts } = one;
  const { at } = agreement;
  switch (code) {
    case 'outside-timeline':
      return changed('year', facts.year, undefined, at);
    case 'missing-amount':
      return changed('amount', amountOf(table), undefined, at);
    case 'key-module-weights':
      return whoChanged(was, agreement.parties, at);
    case 'no-parties':
    case 'unknown-party':
    case 'party-outside-agreement':
    case 'not-taking-part':
      return whoChanged(
        was.filter(({ id }) => agreement.parties.every((party) => party.id !== id)),
        [],
        at,
      );
    default: {
      const { excerpt, column, width } = one.at;
      return changed('question', excerpt.slice(column - 1, column - 1 + width), undefined, at);
    }
  }
}

function amountOf({ rows }: Lock['table']): string | undefined {
  const total = rows.find(({ id }) => id === TOTAL_ROW);
  return total?.cells.find(({ role }) => role === 'amount')?.text;
}
