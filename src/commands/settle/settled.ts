import { type PaymentPlan, YEARLY } from '../../agreement/payment-plan.js';
import { daysOfChange } from '../../allocation/days-of-change.js';
import type { Question } from '../../allocation/question.js';
import type { Opened } from '../../allocation/read-question.js';
import { nth } from '../../kernel/nth.js';
import { all, fail, failed, map, type Outcome, outcome, valueIn } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import { keptBefore } from '../../ledger/balance.js';
import { type NamedOutcome, type ReadOutcome, readAgreedOutcome, readOutcome } from '../../ledger/outcome.js';
import { payersOf } from '../../ledger/payers.js';
import { type Settled, settleYear } from '../../ledger/settle-year.js';
import { decidedOnly, yearAfter } from '../../ledger/settled-as-agreed.js';
import type { Folder } from '../../text/files.js';
import type { Call } from '../command.js';
import { withLock } from '../lock/decided.js';
import { openAgreement, questionOf, statedBy } from '../question.js';

/**
 * Settles what a call asks: with the outcome that it names or the agreement has, or what was billed with what has been corrected since.
 * Issues: those of the question and of the outcome, missing-outcome, outcome-undecided. Throws UsageError: missing-value.
 */
export async function settledBy(call: Call, folder: Folder): Promise<Outcome<Settled>> {
  const named = outcomeOf(call);
  const opened = await openAgreement(call, folder);
  const question = await questionOf(opened, { ...statedBy(call), mayLackAmount: named !== undefined });
  const [asked, file] = [valueIn(question), valueIn(opened)];
  const payers = asked && file && payersOf(asked, file);
  const agreed = asked?.agreement.outcome;
  const found = named
    ? await readOutcome(named, folder, payers)
    : agreed && payers
      ? await readAgreedOutcome(agreed, folder, payers)
      : outcome(undefined);
  const read = all({ question, found });
  const known = valueIn(read);
  if (!read.ok || !known || !file) return failed(question, found);
  if (!known.found && !hasCorrections(known.question))
    return fail('missing-outcome', { agreement: known.question.agreement.id }, call.line.argument(0).at);
  return settledOf(known.question, known.found, file, named === undefined);
}

/** A question's year, settled; its advance is decided by a lock that has its table. */
async function settledOf(
  question: Question,
  found: ReadOutcome | undefined,
  opened: Opened,
  isAgreed: boolean,
): Promise<Outcome<Settled>> {
  const { agreement, input } = question;
  const plan: PaymentPlan = agreement.instalments ?? YEARLY;
  const next = input.year === undefined ? undefined : await yearAfter(opened, input.year);
  const settled = settleYear(question, found, plan, next);
  if (!settled.ok) return settled;
  const { billed } = settled.value;
  const decide = (answer: Parameters<typeof withLock>[0]) => withLock(answer, opened.folder);
  const decided = found && isAgreed ? await decidedOnly(settled.value, decide) : outcome(undefined);
  if (!decided.ok) return failed(decided);
  const kept =
    settled.value.rule === 'kept' && input.year !== undefined
      ? await keptBefore(opened, input.year, decide)
      : outcome(undefined);
  if (!kept.ok) return failed(kept);
  const isOtherOutcome = !isAgreed && agreement.outcome !== undefined;
  const closed = {
    ...settled.value,
    isNamed: !isAgreed,
    isOtherOutcome,
    ...(kept.value && { kept: kept.value }),
  };
  if (!billed) return outcome(closed);
  const last = await decide(nth(billed.years, billed.years.length - 1).allocation);
  return map(last, ({ lockedBy }) => ({
    ...closed,
    billed: {
      ...billed,
      years: billed.years.map((one) => ({ ...one, allocation: { ...one.allocation, lockedBy } })),
    },
  }));
}

/** The outcome that a call names, with what it says of books. Throws UsageError: missing-value, needs-books. */
function outcomeOf({ line, options }: Call): NamedOutcome | undefined {
  const { outcome: named, accounts, dimension } = options;
  const [empty] = Object.entries({ outcome: named, accounts, dimension }).filter(([, value]) => value === '');
  if (empty) throw new UsageError('missing-value', { option: `--${empty[0]}` });
  const [stray] = Object.entries({ accounts, dimension }).filter(([, value]) => value !== undefined);
  if (named === undefined && stray) throw new UsageError('needs-books', { option: `--${stray[0]}` });
  if (named === undefined) return undefined;
  return {
    named: line.option('--outcome', named),
    accounts: accounts === undefined ? [] : line.list('--accounts', accounts),
    objects: dimension === undefined ? [] : line.list('--dimension', dimension),
  };
}

/** Whether what is known of the year changes during it, so that there is something to settle without an outcome. */
function hasCorrections(question: Question): boolean {
  return question.input.year !== undefined && daysOfChange(question).length > 0;
}
