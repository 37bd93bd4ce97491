import { readCooperation } from '../agreement/cooperation.js';
import { agreementIds, readAgreement } from '../agreement/read-agreement.js';
import type { Stated } from '../agreement/stated.js';
import { allocate, type Question } from '../allocation/allocate.js';
import type { Allocation } from '../allocation/allocation.js';
import { type Opened, readQuestion } from '../allocation/question.js';
import { nameMeant } from '../kernel/identity.js';
import type { Located } from '../kernel/issue.js';
import { all, andThen, failed, map, type Outcome, outcome, valueIn } from '../kernel/outcome.js';
import type { Folder } from '../text/files.js';
import { unknown } from '../text/scalars.js';
import type { Call } from './command.js';
import { withLock } from './lock/decided.js';

/** Reads what a call asks, and divides. The issues of the arguments and of every file come together. */
export async function answer(call: Call, folder: Folder): Promise<Outcome<Allocation>> {
  const answered = andThen(await ask(call, folder), allocate);
  return answered.ok ? withLock(answered.value, folder) : answered;
}

/** Reads the question of a call: the agreement that it names, what that rests on, and what its options state. */
export async function ask(call: Call, folder: Folder): Promise<Outcome<Question>> {
  return questionOf(await openAgreement(call, folder), statedBy(call));
}

/** The question about an agreement, when nothing is wrong in either: every fault of both. */
export async function questionOf(opened: Outcome<Opened>, stated: Stated): Promise<Outcome<Question>> {
  const found = valueIn(opened);
  if (!found) return failed(opened);
  const question = await readQuestion(found, stated);
  return opened.ok ? question : failed(opened, question);
}

/** Reads the agreement that a call names and the cooperation that it belongs to. Issue: unknown-agreement. */
export async function openAgreement(
  { line, shell }: Call,
  folder: Folder,
  name = line.argument(0),
): Promise<Outcome<Opened>> {
  const id = agreementOf(name, folder);
  const cooperation = await readCooperation(folder);
  if (!id.ok) return failed(id, cooperation);
  const file = await readAgreement(folder, id.value, valueIn(cooperation));
  return map(all({ file, cooperation }), (read) => ({ ...read, folder, machine: shell, askedAt: name.at }));
}

/** The id of the agreement that a text names, in any case. Issue: unknown-agreement. */
export function agreementOf(text: Located<string>, folder: Folder): Outcome<string> {
  const known = agreementIds(folder);
  const named = known.find((id) => id === text.value) ?? nameMeant(text.value, known);
  return named === undefined
    ? { ok: false, issues: [unknown('unknown-agreement', text, known)] }
    : outcome(named);
}

/** What the options of a call state. */
export function statedBy({ line, options }: Call): Stated {
  const text = (option: string, value: string | undefined) =>
    value === undefined ? undefined : line.option(option, value);
  const list = (option: string, value: string | undefined) =>
    value === undefined ? undefined : { items: line.list(option, value), at: line.option(option, value).at };
  return {
    parties: list('--parties', options.parties),
    without: list('--without', options.without),
    join: list('--join', options.join),
    leave: list('--leave', options.leave),
    amount: text('--amount', options.amount),
    year: text('--year', options.year),
    asOf: text('--as-of', options.asOf),
    key: text('--key', options.key),
    unit: text('--unit', options.unit),
    rounding: text('--rounding', options.rounding),
  };
}
