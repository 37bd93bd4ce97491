import { readCooperation } from '../agreement/cooperation.js';
import { agreementIds, readAgreement } from '../agreement/read-agreement.js';
import type { Stated } from '../agreement/stated.js';
import { allocate, type Question } from '../allocation/allocate.js';
import type { Allocation } from '../allocation/allocation.js';
import { type Opened, readQuestion } from '../allocation/question.js';
import { nameMeant } from '../kernel/identity.js';
import type { Issue, Located } from '../kernel/issue.js';
import { type Outcome, withIssues } from '../kernel/outcome.js';
import type { Folder } from '../text/files.js';
import { unknown } from '../text/values.js';
import type { Call } from './command.js';
import { withLock } from './lock/decided.js';

/** Reads what a call asks, and divides. The issues of the arguments and of every file come together. */
export async function answer(call: Call, folder: Folder): Promise<Outcome<Allocation>> {
  const issues: Issue[] = [];
  const asked = await ask(call, folder, issues);
  const answered: Outcome<Allocation> = asked ? allocate(asked) : { ok: false, issues };
  if (!answered.ok) return answered;
  return withIssues(await withLock(answered.value, folder), issues);
}

/** Reads the question of a call: the agreement that it names, what that rests on, and what its options state. */
export async function ask(call: Call, folder: Folder, issues: Issue[]): Promise<Question | undefined> {
  const opened = await openAgreement(call, folder, issues);
  return opened && readQuestion(opened, statedBy(call), issues);
}

/** Reads the agreement that a call names and the cooperation that it belongs to. Issue: unknown-agreement. */
export async function openAgreement(
  { line, shell }: Call,
  folder: Folder,
  issues: Issue[],
  name = line.argument(0),
): Promise<Opened | undefined> {
  const id = agreementOf(name, folder, issues);
  const cooperation = await readCooperation(folder, issues);
  const file = id === undefined ? undefined : await readAgreement(folder, id, cooperation, issues);
  return file && cooperation ? { file, cooperation, folder, machine: shell, askedAt: name.at } : undefined;
}

/** The id of the agreement that a text names, in any case. Issue: unknown-agreement. */
export function agreementOf(text: Located<string>, folder: Folder, issues: Issue[]): string | undefined {
  const known = agreementIds(folder);
  const named = known.find((id) => id === text.value) ?? nameMeant(text.value, known);
  if (named === undefined) issues.push(unknown('unknown-agreement', text, known));
  return named;
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
