import { NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import { isProposal } from '../agreement/decision.js';
import { settlementOf } from '../agreement/outcome-years.js';
import { takingPartIn } from '../agreement/participation.js';
import { YEARLY } from '../agreement/payment-plan.js';
import { allocate } from '../allocation/allocate.js';
import type { Answer } from '../allocation/allocation.js';
import type { Question } from '../allocation/question.js';
import { type Opened, readQuestion } from '../allocation/read-question.js';
import { indexByParty } from '../kernel/by-party.js';
import { add, type Rational, subtract, sum, ZERO } from '../kernel/number.js';
import { andThen, fail, failed, map, type Outcome, outcome, valueIn } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Key } from '../keys/key.js';
import type { Bill } from './bill.js';
import type { LedgerLine } from './line.js';
import { payersOf, readAgreedOutcome } from './outcome.js';
import { leftOver, paperOf, type Settled, settleYear } from './settle-year.js';

/** Whether a result is decided: as it stands, or by a lock that has the same table. */
export type Decide = (answer: Answer) => Promise<Outcome<Answer>>;

/** What comes into a year from the one before it. */
export interface CarriedIn {
  readonly year: number;
  /** Undefined when that year, whose difference is to be carried, has no outcome yet. */
  readonly settled?: Settled;
  readonly lines: readonly LedgerLine[];
}

/**
 * The difference of the year before, where it is carried into this one: each party's own, or all together as what it changes when the
 * amount is divided. Due with the first instalment that the party has. Undefined when nothing is carried.
 * Law: the lines are together the difference, less what those who have left are paid or pay at once. Issues: those of that year's
 * question and of its outcome, outcome-undecided.
 */
export async function carriedInto(
  question: Question,
  bill: Bill,
  opened: Opened,
  decide: Decide,
): Promise<Outcome<CarriedIn | undefined>> {
  const { timeline } = opened.file;
  const year = (question.input.year ?? 0) - 1;
  if (!timeline.years.includes(year)) return outcome(undefined);
  const before = await timeline.inYear(year);
  const agreement = valueIn(before)?.agreement;
  if (!agreement) return outcome(undefined);
  const rule = settlementOf(agreement);
  if (!agreement.outcome) {
    const isCarried = rule === 'carried' || rule === 'carried-together';
    return outcome(isCarried ? { year, lines: [] } : undefined);
  }
  const settled = await settledAsAgreed(opened, year, decide);
  return andThen(settled, (one) => {
    if (one.rule === 'carried') return outcome({ year, settled: one, lines: ownLines(one, year, bill) });
    if (one.rule !== 'carried-together') return outcome(undefined);
    return map(sharedLines(one, year, question, bill), (lines) => ({ year, settled: one, lines }));
  });
}

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
  const { agreement, instalments = YEARLY } = {
    agreement: file.agreement,
    instalments: file.agreement.instalments,
  };
  if (!agreement.outcome) return fail('missing-outcome', { agreement: agreement.id }, opened.askedAt);
  const found = await readAgreedOutcome(agreement.outcome, opened.folder, payersOf(asked, opened));
  const outcomeOfYear = valueIn(found);
  if (!outcomeOfYear) return failed(found);
  const settled = settleYear(asked, outcomeOfYear, instalments, await stayingAfter(opened, year));
  if (!settled.ok) return settled;
  return map(await decidedOnly(settled.value, decide), () => settled.value);
}

/** Who takes part in the year after, by the agreement's rules; everybody when that is not known. */
export async function stayingAfter({ file }: Opened, year: number): Promise<(party: Party) => boolean> {
  const next = valueIn(await file.timeline.inYear(year + 1))?.agreement ?? file.agreement;
  const present = new Set(takingPartIn(year + 1, next.parties, next.spans));
  return (party) => present.has(party);
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

/** Each party's own difference. */
function ownLines(settled: Settled, ofYear: number, bill: Bill): LedgerLine[] {
  const left = leftOver(settled);
  return bill.parties.flatMap((party) => carriedLine(party, left.get(party) ?? ZERO, bill, settled, ofYear));
}

/** What the difference of all together changes for each party, when it is added to the amount that is divided. */
function sharedLines(
  settled: Settled,
  ofYear: number,
  question: Question,
  bill: Bill,
): Outcome<LedgerLine[]> {
  const difference = sum([...leftOver(settled).values()]);
  return andThen(allocate(question), (without) =>
    map(allocate(asDivided(question, add(without.amount, difference))), (changed) => {
      const rows = indexByParty(without.rows);
      return changed.rows.flatMap(({ party, amount }) => {
        const change = subtract(amount, rows.get(party)?.amount ?? ZERO);
        return carriedLine(party, change, bill, { final: changed, found: settled.found }, ofYear);
      });
    }),
  );
}

/** A question of an amount that is divided as it stands: nothing is charged on it or covers it, and no key sets it. */
function asDivided(question: Question, value: Rational): Question {
  const { key, adjustments = NO_ADJUSTMENTS, agreement } = question;
  const weigh: Key['weigh'] = (input) => map(key.weigh(input), ({ amount, ...weighing }) => weighing);
  return {
    ...question,
    key: { ...key, weigh, setsAmount: false },
    adjustments: { ...adjustments, surcharge: undefined, external: [] },
    amount: { value, at: (agreement.outcome ?? agreement).at },
  };
}

function carriedLine(
  party: Party,
  amount: Rational,
  { dues, lines }: Bill,
  { final, found }: Pick<Settled, 'final' | 'found'>,
  ofYear: number,
): LedgerLine[] {
  const [first] = dues;
  const own = lines.find((line) => line.party === party && line.kind === 'ordinary');
  if (amount.numerator === 0n || !first) return [];
  const { number, from, to, due } = own ? { ...own, number: own.instalment } : first;
  return [
    {
      kind: 'carried-in',
      party,
      amount,
      due,
      from,
      to,
      instalment: number,
      basis: final,
      source: paperOf(found),
      ofYear,
    },
  ];
}
