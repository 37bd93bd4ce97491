import { allocate, type Question } from '../../allocation/allocate.js';
import { type Opened, readQuestion } from '../../allocation/question.js';
import { distinct, type Issue, issue } from '../../kernel/issue.js';
import { type Outcome, outcome } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import type { Folder } from '../../text/files.js';
import { take } from '../../text/records.js';
import type { Call } from '../command.js';
import { withLock } from '../lock/decided.js';
import { openAgreement, statedBy } from '../question.js';
import { type ReadOutcome, readOutcome } from './outcome.js';
import { paidInAdvance, settle } from './settlement.js';
import type { Settled } from './sheet.js';

/**
 * Settles what a call asks: with the outcome that it names, or preliminary figures with final ones.
 * Issues: those of the question and of the outcome, missing-outcome. Throws UsageError: missing-value.
 */
export async function settledBy(call: Call, folder: Folder, issues: Issue[]): Promise<Settled | undefined> {
  const { outcome: file } = call.options;
  if (file === '') throw new UsageError('missing-value', { option: '--outcome' });
  const stated = { ...statedBy(call), mayLackAmount: file !== undefined };
  const opened = await openAgreement(call, folder, issues);
  const question = opened && (await readQuestion(opened, stated, issues));
  const asked = opened && question && { ...opened, question };
  const found =
    file === undefined
      ? undefined
      : await readOutcome(call.line.option('--outcome', file), folder, asked && payersOf(asked), issues);
  if (asked && file === undefined && !readsNewFigures(asked)) {
    const facts = { agreement: asked.question.agreement.id };
    issues.push(issue('missing-outcome', facts, call.line.argument(0).at));
  }
  if (!asked || issues.length > 0) return undefined;
  const settled = take(settlementOf(asked.question, found), issues);
  return settled && { ...settled, preliminary: await advanceOf(settled, folder, issues) };
}

/** The advance, decided when a lock has its table. */
async function advanceOf({ preliminary }: Settled, folder: Folder, issues: Issue[]) {
  return preliminary && take(await withLock(preliminary, folder), issues);
}

/**
 * The advance is what the question gives with the figures in force on 1 January, or on its own date, and with what
 * was paid otherwise; the final amounts rest on the year's latest figures and on the outcome's cost.
 */
function settlementOf(question: Question, found: ReadOutcome | undefined): Outcome<Settled> {
  const { input } = question;
  const { year } = input;
  const asOf = input.asOf ?? (year === undefined ? undefined : { year, month: 1, day: 1 });
  const isAllStated = input.parties.every((party) => found?.paid.has(party));
  const preliminary = isAllStated ? undefined : allocate({ ...question, input: { ...input, asOf } });
  const latest = {
    ...question,
    input: { ...input, asOf: undefined },
    amount: found?.cost ?? question.amount,
  };
  const final = allocate(latest);
  if (!final.ok || preliminary?.ok === false) return { ok: false, issues: faultsOf(preliminary, final) };
  const allocated = preliminary?.value;
  const direct = new Map(final.value.rows.flatMap((row) => (row.direct ? [[row.party, row.direct]] : [])));
  const settlement = settle(paidInAdvance(found?.paid ?? new Map(), direct, allocated), final.value);
  return outcome({ settlement, preliminary: allocated, final: final.value, asOf: input.asOf, found });
}

/** The issues of both sides; what is wrong with both is said once. */
function faultsOf(...sides: readonly (Outcome<unknown> | undefined)[]): Issue[] {
  return distinct(sides.flatMap((side) => (side && !side.ok ? side.issues : [])));
}

/** An agreement that was opened, and the question about it. */
interface Asked extends Opened {
  readonly question: Question;
}

function payersOf({ question, file, cooperation }: Asked) {
  const { parties: all } = cooperation;
  return { all, agreement: file.agreement, asked: question.input.parties, unit: question.unit };
}

/** Whether the key reads figures of which newer ones come into force during the year. */
function readsNewFigures({ question, cooperation }: Asked): boolean {
  return cooperation.measures.some(
    ({ id, vintage }) =>
      question.key.reads.includes(id) && 'inForceFrom' in vintage && vintage.inForceFrom !== undefined,
  );
}
