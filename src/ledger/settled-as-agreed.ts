import { isProposal } from '../agreement/decision.js';
import { takingPartIn } from '../agreement/participation.js';
import { YEARLY } from '../agreement/payment-plan.js';
import type { Answer } from '../allocation/allocation.js';
import { type Opened, readQuestion } from '../allocation/read-question.js';
import { andThen, fail, failed, map, type Outcome, outcome, valueIn } from '../kernel/outcome.js';
import { readAgreedOutcome } from './outcome.js';
import { payersOf } from './payers.js';
import { type NextYear, type Settled, settleYear } from './settle-year.js';

/** Whether a result is decided: as it stands, or by a lock that has the same table. */
export type Decide = (answer: Answer) => Promise<Outcome<Answer>>;

/** A year settled by the outcome that the agreement has for it. Issues: those of its question and outcome, missing-outcome, outcome-undecided. */
export async function settledAsAgreed(
  opened: Opened,
  year: number,
  decide: Decide,
): Promise<Outcome<Settled>> {
  const view = await opened.file.timeline.inYear(year);
  const file = valueIn(view);
  if (!file) return failed(view);
  const question = await readQuestion({ ...opened, file }, {});
  const asked = valueIn(question);
  if (!asked) return failed(question);
  const { agreement } = file;
  if (!agreement.outcome) return fail('missing-outcome', { agreement: agreement.id }, opened.askedAt);
  const found = await readAgreedOutcome(agreement.outcome, opened.folder, payersOf(asked, opened));
  const outcomeOfYear = valueIn(found);
  if (!outcomeOfYear) return failed(found);
  const settled = settleYear(
    asked,
    outcomeOfYear,
    agreement.instalments ?? YEARLY,
    await yearAfter(opened, year),
  );
  if (!settled.ok) return settled;
  return map(await decidedOnly(settled.value, decide), () => settled.value);
}

/** The next of the agreement's years, or the year after where there is none yet, by the rules that hold then. */
export async function yearAfter({ file }: Opened, year: number): Promise<NextYear> {
  const next = file.timeline.years.find((one) => one > year) ?? year + 1;
  const { parties, spans } = valueIn(await file.timeline.inYear(next))?.agreement ?? file.agreement;
  const present = new Set(takingPartIn(next, parties, spans));
  return { year: next, takesPart: (party) => present.has(party) };
}

/** An outcome is of a decided year. Issue: outcome-undecided. */
export async function decidedOnly({ billed, final }: Settled, decide: Decide): Promise<Outcome<Answer>> {
  const answer = billed?.years.at(-1)?.allocation ?? final;
  const { agreement, year } = answer;
  return andThen(await decide(answer), (decided) =>
    isProposal(decided) && agreement.outcome
      ? fail('outcome-undecided', { agreement: agreement.id, year: String(year) }, agreement.outcome.at)
      : outcome(decided),
  );
}
