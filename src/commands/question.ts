import { parse } from 'node:path';
import { type Cooperation, readCooperation } from '../agreement/cooperation.js';
import { agreementIds } from '../agreement/file-names.js';
import { MISNAMED, misnamedAgreements, readAgreement } from '../agreement/read-agreement.js';
import type { Stated, StatedField } from '../agreement/stated.js';
import { allocate } from '../allocation/allocate.js';
import type { Answer } from '../allocation/allocation.js';
import { asAsked } from '../allocation/departure.js';
import type { Question } from '../allocation/question.js';
import { type Opened, readQuestion } from '../allocation/read-question.js';
import { isSame, nameMeant } from '../kernel/identity.js';
import { distinct, type Located } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import {
  all,
  andThen,
  fail,
  failed,
  issuesOf,
  map,
  type Outcome,
  outcome,
  valueIn,
} from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import type { Folder } from '../text/files.js';
import { nearest } from '../text/nearest.js';

import type { Call } from './command.js';
import { withLock } from './lock/decided.js';
import { nameOf, OPTIONS, QUESTION } from './options.js';

/** Answers what a call asks of an agreement that it has opened. The issues of the arguments and of every file come together. */
export async function answer(call: Call, opened: Outcome<Opened>, folder: Folder): Promise<Outcome<Answer>> {
  return answerTo(await questionOf(opened, statedBy(call)), folder);
}

/** The answer to a question, with the lock that has decided it, or that it departs from what was agreed. Issues: those of both. */
export async function answerTo(question: Outcome<Question>, folder: Folder): Promise<Outcome<Answer>> {
  const divided = andThen(question, allocate);
  const decided = divided.ok ? await withLock(divided.value, folder) : divided;
  return question.ok ? map(decided, (answer) => asAsked(question.value, answer)) : decided;
}

/** The question about an agreement, when nothing is wrong in either: every fault of both. */
export async function questionOf(opened: Outcome<Opened>, stated: Stated): Promise<Outcome<Question>> {
  const found = valueIn(opened);
  if (!found) return failed(opened);
  const question = await readQuestion(found, stated);
  // A year may rest on another, whose fault has been told.
  return opened.ok ? question : { ok: false, issues: distinct(issuesOf(opened, question)) };
}

/** Whether an agreement is one of purchases and sales. */
export function isTrade(opened: Outcome<Opened>): boolean {
  return valueIn(opened)?.file.agreement.trade !== undefined;
}

/** The commands that know what to say of purchases and sales. */
const OF_TRADE = ['run', 'explain', 'invoice'];

/**
 * Reads the agreement that a call names and the cooperation that it belongs to, once for several agreements. Issue: unknown-agreement.
 * Throws UsageError divides-nothing for one of purchases and sales, where the command has nothing to say of it.
 */
export async function openAgreement(
  { line, shell, command, reserved }: Call,
  folder: Folder,
  name = line.argument(0),
  known?: Outcome<Cooperation>,
): Promise<Outcome<Opened>> {
  const id = agreementOf(name, folder, command === 'run' ? reserved : []);
  const cooperation = known ?? (await readCooperation(folder));
  if (!id.ok) return failed(id, cooperation);
  const file = await readAgreement(folder, id.value, valueIn(cooperation));
  if (valueIn(file)?.agreement.trade && !OF_TRADE.includes(command))
    throw new UsageError('divides-nothing', { agreement: id.value, asked: command });
  const asking = { folder, machine: shell, command, askedAt: name.at };
  return map(all({ file, cooperation }), (read) => ({ ...read, ...asking }));
}

/**
 * The id of the agreement that a text names, in any case. Issue: unknown-agreement, with the one of `verbs` that was
 * probably meant, where one of them might stand.
 */
export function agreementOf(
  text: Located<string>,
  folder: Folder,
  verbs: readonly string[] = [],
): Outcome<string> {
  const known = agreementIds(folder);
  const named = known.find((id) => id === text.value) ?? nameMeant(text.value, known);
  if (named !== undefined) return outcome(named);
  const misnamed = misnamedAgreements(folder).find((file) =>
    isSame(parse(file).base.replace(MISNAMED, ''), text.value),
  );
  if (misnamed) return fail('unknown-agreement', { text: text.value, known, misnamed }, text.at);
  const meant = nearest(text.value, [...known, ...verbs]);
  if (meant !== undefined && !known.includes(meant))
    return fail('unknown-agreement', { text: text.value, known, verb: meant }, text.at);
  const { isEmbedded } = folder;
  return fail('unknown-agreement', { text: text.value, known, suggestion: meant, isEmbedded }, text.at);
}

/** What the options of a call state. */
export function statedBy({ line, options }: Call): Stated {
  const stated = QUESTION.flatMap((id) => {
    const name: StatedField = nameOf(id);
    const value = options[name];
    if (value === undefined) return [];
    if (typeof value !== 'string') {
      const items = value.map((one) => line.option(`--${id}`, one));
      return [[name, { items, at: nth(items, 0).at }]];
    }
    const text = line.option(`--${id}`, value);
    return [
      [name, OPTIONS[id].takes === 'list' ? { items: line.list(`--${id}`, value), at: text.at } : text],
    ];
  });
  return Object.fromEntries(stated);
}
