import type { SettlementRule } from '../agreement/agreed-outcome.js';
import { settlementOf } from '../agreement/outcome-years.js';
import type { PaymentPlan } from '../agreement/payment-plan.js';
import { allocate } from '../allocation/allocate.js';
import type { Answer } from '../allocation/allocation.js';
import { departs } from '../allocation/departure.js';
import { borneBy, borneIn } from '../allocation/extra-columns.js';
import type { Question } from '../allocation/question.js';
import { indexByParty } from '../kernel/by-party.js';
import type { CalendarDate } from '../kernel/date.js';
import { distinct } from '../kernel/issue.js';
import { add, negate, type Rational, subtract, ZERO } from '../kernel/number.js';
import { fail, issuesOf, type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { billedTo } from './bill.js';
import { type BilledYear, billOfYear } from './bill-of-year.js';
import { byWeightsAlone } from './by-weights.js';
import { instalmentsOf } from './instalments.js';
import type { LedgerLine } from './line.js';
import type { ReadOutcome } from './outcome.js';
import { paidInAdvance, type Settlement, type Side, settle } from './settlement.js';
import { faultsOfLines } from './spent-lines.js';

/** The year that a difference goes to, and who takes part in it. */
export interface NextYear {
  readonly year: number;
  readonly takesPart: (party: Party) => boolean;
}

/** A year that is settled, and what that was made from. */
export interface Settled {
  readonly settlement: Settlement;
  /** What was billed of the year; undefined when everybody's payment is stated. */
  readonly billed?: BilledYear;
  readonly final: Answer;
  readonly rule: SettlementRule;
  /** The date of the preliminary figures, when it was asked for. */
  readonly asOf?: CalendarDate;
  readonly found?: ReadOutcome | undefined;
  /** Whether another outcome was given than the one that the agreement has. */
  readonly isOtherOutcome?: boolean;
  /** Whether the outcome was named as it was asked for, and stands in no agreement. */
  readonly isNamed?: boolean;
  /** The year that the difference goes to. */
  readonly next?: NextYear | undefined;
  /** What the cooperation had kept of the years before, where it keeps this one's too. */
  readonly kept?: Rational;
  /** Whether what was asked departs from the agreement, so that this is a calculation. */
  readonly isDeparture: boolean;
  /** What is to be paid or repaid because of it. */
  readonly lines: readonly LedgerLine[];
}

/**
 * Settles a year, with what parties bear by themselves: what the ledger has billed, with what was paid otherwise, against the amounts by the latest figures and the
 * outcome's cost. Without an outcome it is what fell due by the figures of then against the final ones, which is what the year's corrections
 * are. `next` is the year that a difference can be carried to: who takes no part in it is paid now.
 * Law: the lines and what is carried or kept are together the differences. Issues: those of every answer.
 */
export function settleYear(
  question: Question,
  found: ReadOutcome | undefined,
  plan: PaymentPlan,
  next: NextYear | undefined,
): Outcome<Settled> {
  const { input, agreement } = question;
  const isAllStated = input.parties.every((party) => found?.paid.has(party));
  const billed = isAllStated
    ? undefined
    : found
      ? billedAsAgreed(question, plan)
      : billOfYear(question, plan);
  const final = finalOf(question, found);
  const spent = found ? faultsOfLines(found, agreement.costs) : [];
  // What is wrong with both is said once.
  if (!final.ok || billed?.ok === false || spent.length > 0)
    return { ok: false, issues: distinct([...spent, ...issuesOf(...(billed ? [billed] : []), final)]) };
  // Of what was paid a grant that was handed in is no part, as it was billed: what it came to later is a line of its own.
  const { rows } = billed?.value.years.at(-1)?.allocation ?? final.value;
  const direct = new Map(
    rows.flatMap(({ party, direct, own = ZERO }) => (direct ? [[party, add(direct, own)]] : [])),
  );
  const isCorrected = found === undefined && input.asOf === undefined;
  const advance = billed && sideOf(billed.value, isCorrected);
  const settlement = settle(paidInAdvance(found?.paid ?? new Map(), direct, advance), borne(final.value));
  const rule = found?.settlement ?? settlementOf(agreement);
  const settled: Settled = {
    settlement,
    billed: billed?.value,
    final: final.value,
    rule,
    asOf: input.asOf,
    found,
    next,
    isDeparture: departs(
      question,
      billed?.value.years.at(-1)?.allocation ?? { ...final.value, isAgreedAmount: true },
    ),
    lines: [],
  };
  const due = found?.due ?? firstDueAfter(plan, input.year);
  const { year } = input;
  if (found?.due && year !== undefined && found.due.year < year)
    return fail('due-before-year', { due: found.due, year: String(year) }, found.cost.at);
  return outcome(isCorrected || !due ? settled : { ...settled, lines: linesOf(settled, due) });
}

/** A year by its latest figures, of what it came to cost. Issues: those of `allocate`. */
export function finalOf(question: Question, found: ReadOutcome | undefined): Outcome<Answer> {
  return allocate({
    ...question,
    knownOn: undefined,
    input: { ...question.input, asOf: undefined },
    key: found ? byWeightsAlone(question.key) : question.key,
    amount: found?.cost ?? question.amount,
    ...(found && { costs: undefined, spent: found.lines ?? new Map(), paper: paperOf(found) }),
  });
}

/** What was billed is in the agreement's unit, by its rule, however the outcome is rounded; where that cannot be, as it is asked. */
function billedAsAgreed(question: Question, plan: PaymentPlan): Outcome<BilledYear> {
  const { unit, unitAt, rounding, roundingAt } = question.agreement;
  const agreed = billOfYear({ ...question, unit, unitAt, rounding, roundingAt }, plan);
  return agreed.ok ? agreed : billOfYear(question, plan);
}

/** What each party is to bear in the end, also by itself. */
function borne(answer: Answer): Side {
  return {
    rows: answer.rows.map((row) => ({ party: row.party, amount: borneBy(row) })),
    amount: borneIn(answer),
  };
}

/** What was billed; of a year that has no outcome yet, what was billed before it was corrected. */
function sideOf({ years, bill }: BilledYear, isUncorrected: boolean) {
  const lines = isUncorrected ? bill.lines.filter(({ kind }) => kind !== 'corrected') : bill.lines;
  const sums = billedTo(lines);
  const last = indexByParty(years.at(-1)?.allocation.rows ?? []);
  const rows = bill.parties.map((party) => {
    return { party, amount: add(sums.get(party) ?? ZERO, last.get(party)?.own ?? ZERO) };
  });
  const known = (isUncorrected ? years[0] : years.at(-1))?.allocation;
  return { rows, amount: known ? borneIn(known) : ZERO };
}

/** The first day on which something is due in the year after. */
function firstDueAfter(plan: PaymentPlan, year: number | undefined): CalendarDate | undefined {
  return year === undefined ? undefined : instalmentsOf(plan, year + 1)[0]?.due;
}

function linesOf(settled: Settled, due: CalendarDate): LedgerLine[] {
  const { settlement, final, rule, found, next } = settled;
  const year = final.year ?? due.year;
  const [from, to] = [
    { year, month: 1, day: 1 },
    { year, month: 12, day: 31 },
  ];
  const isPaid = (party: Party) => rule === 'now' || (rule === 'carried' && next?.takesPart(party) === false);
  return settlement.rows.flatMap(({ party, difference }): LedgerLine[] => {
    const received = grantedSince(settled, party);
    const amount = add(isPaid(party) ? negate(difference) : ZERO, received);
    return amount.numerator === 0n
      ? []
      : [
          {
            kind: 'settled',
            party,
            amount,
            due,
            from,
            to,
            instalment: 1,
            basis: final,
            source: paperOf(found),
            ofYear: year,
            beside: { own: ZERO, received },
          },
        ];
  });
}

/** What a party has received in grants for all beside what was billed of it, by a rule that is reckoned of the outcome. */
export function grantedSince({ final, billed }: Pick<Settled, 'final' | 'billed'>, party: Party): Rational {
  const received = (answer: Answer | undefined) =>
    answer?.rows.find((row) => row.party === party)?.received ?? ZERO;
  return billed ? subtract(received(final), received(billed.years.at(-1)?.allocation)) : ZERO;
}

/** The paper that an outcome stands in, where it is one. */
export function paperOf(found: ReadOutcome | undefined): string | undefined {
  return typeof found?.source === 'string' ? found.source : undefined;
}

/** The lines of those that pay at once what others carry, for they take no part in the next year. */
export function linesOfLeaving({ lines, next }: Settled): LedgerLine[] {
  return lines.filter(({ party }) => next?.takesPart(party) === false);
}

/** What each party has left of a settled year when its lines are paid: above zero what it is to pay. */
export function leftOver(settled: Settled): Map<Party, Rational> {
  const { settlement, lines } = settled;
  const granted = (party: Party) => (lines.length > 0 ? grantedSince(settled, party) : ZERO);
  const paid = billedTo(lines);
  return new Map(
    settlement.rows.map(({ party, difference }) => [
      party,
      subtract(add(negate(difference), granted(party)), paid.get(party) ?? ZERO),
    ]),
  );
}
