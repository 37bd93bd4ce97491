import { isDeepStrictEqual } from 'node:util';
import { allocate, type Question } from '../core/allocate.js';
import { type Issue, issue, type Outcome, outcome } from '../core/issue.js';
import { UsageError } from '../core/problem.js';
import { paidInAdvance, settle as settled } from '../core/settlement.js';
import { type ReadOutcome, readOutcome } from '../input/outcome.js';
import { type Opened, readQuestion } from '../input/question.js';
import { showMoney } from '../output/figures.js';
import { settlementData } from '../output/settlement-data.js';
import { type Settled, settlementSheet } from '../output/settlement-sheet.js';
import type { Words } from '../output/words/words.js';
import type { Run } from './command.js';
import { dataOf } from './data.js';
import { openAgreement, statedBy } from './question.js';
import { formatOf, write } from './report.js';

/** `allocate settle <agreement>`: what was paid in advance against the outcome, or preliminary against final figures. */
export const settle: Run = async (call) => {
  const { outcome: file } = call.options;
  if (file === '') throw new UsageError('missing-value', { option: '--outcome' });
  const issues: Issue[] = [];
  const format = formatOf(call, issues);
  const folder = dataOf(call);
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
  if (!asked || !format || issues.length > 0) return { ok: false, issues };
  const result = settlementOf(asked.question, found);
  if (!result.ok) return result;
  const make = (words: Words) => ({
    sheets: [settlementSheet(result.value, words)],
    data: async () => settlementData(result.value),
  });
  const rest = result.value.settlement.unclaimed.difference;
  const talk =
    format.id === 'csv' && rest.numerator !== 0n
      ? `${call.words.notes.unclaimedInCsv(showMoney(rest, call.words.mark))}\n`
      : undefined;
  return outcome({ ...(await write(make, format, call, folder)), talk });
};

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
  const settlement = settled(paidInAdvance(found?.paid ?? new Map(), allocated), final.value);
  return outcome({ settlement, preliminary: allocated, final: final.value, asOf: input.asOf, found });
}

/** The issues of both sides; what is wrong with both is said once. */
function faultsOf(...sides: readonly (Outcome<unknown> | undefined)[]): Issue[] {
  const all = sides.flatMap((side) => (side && !side.ok ? side.issues : []));
  return all.filter((one, i) => all.findIndex((other) => isDeepStrictEqual(one, other)) === i);
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
