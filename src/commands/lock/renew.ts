import { relative, resolve } from 'node:path';
import { each, failed, issuesOf, map, type Outcome, outcome, valueIn } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import { type Folder, readBytes } from '../../text/files.js';
import type { Call, Output, OwnFile } from '../command.js';
import { type Everything, readEverything } from '../data.js';
import { nameOf, QUESTION } from '../options.js';
import { agreementOf } from '../question.js';
import { provenanceIn } from '../report.js';
import { answerToday, roundsStretches } from './answer.js';
import { INDEX, INDEX_HEADER, type Line, type ListedLock, lineText, readIndex } from './listing.js';
import { compareLock, holdsTable } from './lock.js';
import { DECISIONS, lockNames } from './names.js';
import { readLock } from './read.js';
import { type FoundLock, faultsOfListing, isListed, lineOf } from './unlisted.js';
import type { Words } from './words.js';
import { lockText, sealIn } from './write.js';

/**
 * `allocate lock --renew [agreement]`: gives locks from before 0.6.0 what they lack, where the table that is calculated today
 * is the same, and lists what is not listed. Nothing is written when anything is wrong; exit code 1 when some could not be
 * renewed. Issues: those of the data, the locks and the list. Throws UsageError: options-clash.
 */
export async function renew(call: Call<Words>, folder: Folder): Promise<Outcome<Output>> {
  const { shell, args, line, words } = call;
  mustAskNothing(call);
  const asked = each(args, (_, i) => agreementOf(line.argument(i), folder));
  const read = await readEverything(call, folder, args.length === 0 ? undefined : valueIn(asked));
  const everything = valueIn(read);
  if (!asked.ok || !everything) return failed(asked, read);
  const found = await locksOf(everything, folder);
  const index = await readIndex(folder);
  const listed = valueIn(index) ?? [];
  const faults = faultsOfListing(listed, valueIn(found) ?? [], lockNames(folder)).filter(
    ({ code }) => code !== 'lock-unlisted',
  );
  if (!read.ok || !found.ok || !index.ok || faults.length > 0)
    return { ok: false, issues: [...issuesOf(read, found, index), ...faults] };

  const renewed: Renewed[] = [];
  for (const lock of found.value) {
    const one = await renewedLock(lock, everything, call, folder);
    if (!one.ok) return failed(one);
    const made = { ...one.value, isNew: !isListed(lock, listed) };
    const isAlone = found.value.filter((other) => isOfSameYear(other, lock)).length === 1;
    renewed.push(made.isNew && !isAlone ? inUnknownOrder(made, words) : made);
  }
  const own = [
    ...renewed.flatMap(({ own: file }) => file ?? []),
    ...indexFile(listed, renewed, index.value !== undefined, folder),
  ];
  return outcome({
    own: own.map((one) => ({ ...one, shown: relative(shell.cwd, one.file) })),
    talk: renewed.flatMap((one) => talkOf(one, words)),
    inputs: folder,
    exitCode: renewed.some(({ why }) => why) ? 1 : 0,
  });
}

/** A lock, what becomes of its file, or why nothing does, and its line. */
interface Renewed {
  readonly name: string;
  readonly own?: OwnFile;
  readonly why?: Sentence;
  /** The files that have changed since it was decided: what it is renewed by may not be what was decided. */
  readonly changed?: readonly string[];
  readonly line: Line;
  readonly isNew: boolean;
}

/** Which of several decisions for a year came last nothing tells but the list. */
function inUnknownOrder({ name, line }: Renewed, { lock: said }: Words): Renewed {
  return { name, line, why: said.orderUnknown(lineText(line).trim()), isNew: false };
}

function isOfSameYear({ file: one }: FoundLock, { file: other }: FoundLock): boolean {
  return one.agreement === other.agreement && one.stated.year?.value === other.stated.year?.value;
}

/** Throws UsageError: options-clash, for what is asked of a new lock alone. */
function mustAskNothing({ options }: Call<Words>): void {
  const id = (['decision', ...QUESTION] as const).find((one) => options[nameOf(one)] !== undefined);
  if (id) throw new UsageError('options-clash', { first: '--renew', second: `--${id}` });
}

async function locksOf({ agreements }: Everything, folder: Folder): Promise<Outcome<FoundLock[]>> {
  const known = agreements.map(({ agreement }) => agreement);
  const locks: Outcome<FoundLock[]>[] = [];
  for (const name of lockNames(folder))
    locks.push(map(await readLock(folder, name, known), (file) => (file ? [{ name, file }] : [])));
  return map(
    each(locks, (one) => one),
    (some) => some.flat(),
  );
}

/** A lock that holds what it was made of stays as it is. Issues: those of the question. */
async function renewedLock(
  lock: FoundLock,
  { cooperation, measures, agreements }: Everything,
  { shell, words }: Call<Words>,
  folder: Folder,
): Promise<Outcome<Omit<Renewed, 'isNew'>>> {
  const { name, file: found } = lock;
  const kept = { name, line: lineOf(lock) };
  const file = agreements.find(({ agreement }) => agreement.id === found.agreement);
  if (found.held || !file) return outcome(kept);
  const today = await answerToday(found, { file, cooperation, measures }, folder);
  const provenance = await provenanceIn(shell, folder);
  return map(today, (told) => {
    const { table, files } = found.lock;
    if (!holdsTable(found.lock, told.allocation)) {
      const [first] = compareLock(found.lock, told.allocation).figures;
      return { ...kept, why: words.lock.otherTable(first?.party?.name ?? '') };
    }
    const inputs = provenance.inputs.filter((input) => files.some((one) => one.file === input.file));
    // What was rounded as it is no more stays the work of the version that did.
    const isFormer = told.allocation.kind === 'divided-year' && roundsStretches(found.version);
    const version = isFormer ? found.version : provenance.version;
    const text = lockText(told, table.title, { ...provenance, version, inputs });
    const before = valueIn(readBytes(folder, name))?.bytes;
    const own = { file: resolve(folder.path, name), text, before };
    const changed = files.filter(({ file: one, sha256 }) =>
      provenance.inputs.every((input) => input.file !== one || input.sha256 !== sha256),
    );
    return {
      ...kept,
      own,
      changed: changed.map((one) => one.file),
      line: { ...kept.line, seal: sealIn(text) },
    };
  });
}

/** The list, when a line of it is new or another. */
function indexFile(
  listed: readonly ListedLock[],
  renewed: readonly Renewed[],
  isThere: boolean,
  folder: Folder,
): OwnFile[] {
  if (renewed.every(({ own, isNew }) => !own && !isNew)) return [];
  const lines = listed.map((line) => {
    const now = renewed.find(({ name }) => name === `${DECISIONS}/${line.lock.value}`)?.line;
    const said = Object.entries(line).map(([field, { value }]) => [field, value]);
    return now ?? (Object.fromEntries(said) as Line);
  });
  const added = renewed.filter(({ isNew }) => isNew).map(({ line }) => line);
  const text = INDEX_HEADER + [...lines, ...added].map((one) => lineText(one)).join('');
  const before = isThere ? valueIn(readBytes(folder, INDEX))?.bytes : undefined;
  return [{ file: resolve(folder.path, INDEX), text, before }];
}

function talkOf({ name, own, why, changed = [], isNew }: Renewed, { lock: said }: Words): Sentence[] {
  const told = [
    ...(own ? [said.renewed(name)] : []),
    ...(own && changed.length > 0 ? [said.changedSince(changed)] : []),
    ...(why ? [said.notRenewed(name, why)] : []),
    ...(isNew ? [said.listedNow(name)] : []),
  ];
  return told.length > 0 ? [joined(told)] : [];
}
