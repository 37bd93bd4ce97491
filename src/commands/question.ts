import { allocate, type Question } from '../core/allocate.js';
import type { Allocation } from '../core/allocation.js';
import type { Issue, Located, Outcome } from '../core/issue.js';
import { fold } from '../core/party.js';
import { type AgreementFile, agreementIds, readAgreement } from '../input/agreement.js';
import { type Cooperation, readCooperation } from '../input/cooperation.js';
import type { Folder } from '../input/files.js';
import { readQuestion, type Stated } from '../input/question.js';
import { unknown } from '../input/values.js';
import type { Call } from './command.js';

/** A question with the agreement it is about and the cooperation that the agreement belongs to. */
export interface Asked {
  readonly question: Question;
  readonly file: AgreementFile;
  readonly cooperation: Cooperation;
}

/** Reads what a call asks, and divides. The issues of the arguments and of every file come together. */
export async function answer(call: Call, folder: Folder): Promise<Outcome<Allocation>> {
  const issues: Issue[] = [];
  const asked = await ask(call, folder, issues);
  return asked ? allocate(asked.question) : { ok: false, issues };
}

/** Reads the agreement that a call names, what it rests on, and what the options of the call state. */
export async function ask(
  call: Call,
  folder: Folder,
  issues: Issue[],
  stated: Stated = statedBy(call),
  name = call.line.argument(0),
): Promise<Asked | undefined> {
  const id = agreementOf(name, folder, issues);
  const cooperation = await readCooperation(folder, issues);
  const file = id === undefined ? undefined : await readAgreement(folder, id, cooperation, issues);
  if (!file || !cooperation) return undefined;
  const question = await readQuestion(file, cooperation, folder, stated, name.at, issues);
  return question && { question, file, cooperation };
}

/** The id of the agreement that a text names, in any case. Issue: unknown-agreement. */
export function agreementOf(text: Located<string>, folder: Folder, issues: Issue[]): string | undefined {
  const known = agreementIds(folder);
  const named = known.find((id) => id === text.value) ?? known.find((id) => fold(id) === fold(text.value));
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
