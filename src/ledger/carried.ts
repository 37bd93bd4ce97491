import { NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import { isCarrying } from '../agreement/agreed-outcome.js';
import { settlementOf } from '../agreement/outcome-years.js';
import { allocate } from '../allocation/allocate.js';
import type { AllocationRow } from '../allocation/allocation.js';
import type { Question } from '../allocation/question.js';
import type { Opened } from '../allocation/read-question.js';
import { indexByParty } from '../kernel/by-party.js';
import { type CalendarDate, compareDates } from '../kernel/date.js';
import type { Place } from '../kernel/issue.js';
import { add, type Rational, subtract, sum, ZERO } from '../kernel/number.js';
import { andThen, each, map, type Outcome, outcome, valueIn } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Bill } from './bill.js';
import type { BilledYear } from './bill-of-year.js';
import { byWeightsAlone } from './by-weights.js';
import type { LedgerLine } from './line.js';
import { leftOver, paperOf, type Settled } from './settle-year.js';
import { type Decide, settledAsAgreed, yearAfter } from './settled-as-agreed.js';

/** What comes into a year from the one before it. */
export interface CarriedIn {
  readonly year: number;
  /** Undefined when that year, whose difference is to be carried, has no outcome yet. */
  readonly settled?: Settled;
  readonly lines: readonly LedgerLine[];
}

/**
 * The difference of the year before, where it is carried into this one: each party's own, or all together as what it changes when the
 * amount is divided, at each time by what is known then. Due with the first instalment that the party has. Undefined when there is no year
 * before; of one that is settled at once or kept there are no lines.
 * Law: the lines are together the difference, less what those who have left are paid or pay at once. Issues: those of that year's
 * question and of its outcome, outcome-undecided.
 */
export async function carriedInto(
  question: Question,
  billed: BilledYear,
  opened: Opened,
  decide: Decide,
): Promise<Outcome<CarriedIn | undefined>> {
  const { timeline } = opened.file;
  const { year: now = 0 } = question.input;
  const year = timeline.years.findLast((one) => one < now);
  // A difference goes into one year alone, whatever others are asked about.
  if (year === undefined || (await yearAfter(opened, year)).year !== now) return outcome(undefined);
  const before = await timeline.inYear(year);
  const agreement = valueIn(before)?.agreement;
  if (!agreement) return outcome(undefined);
  const rule = settlementOf(agreement);
  if (!agreement.outcome) {
    return outcome(isCarrying(rule) ? { year, lines: [] } : undefined);
  }
  const settled = await settledAsAgreed(opened, year, decide);
  return andThen(settled, (one) => {
    const told = { year, settled: one };
    if (one.rule === 'carried') return outcome({ ...told, lines: ownLines(one, year, billed.bill) });
    if (one.rule !== 'carried-together') return outcome({ ...told, lines: [] });
    return map(sharedLines(one, year, billed), (lines) => ({ ...told, lines }));
  });
}

/** Each party's own difference. */
function ownLines(settled: Settled, ofYear: number, bill: Bill): LedgerLine[] {
  const left = leftOver(settled);
  return bill.parties.flatMap((party) => carriedLine(party, left.get(party) ?? ZERO, bill, settled, ofYear));
}

/**
 * What the difference of all together changes for each party, when it is added to the amount that is divided: by the year as it is
 * known at its first due date, and as a line more whenever more is known.
 */
function sharedLines(settled: Settled, ofYear: number, { years, bill }: BilledYear): Outcome<LedgerLine[]> {
  const difference = sum([...leftOver(settled).values()]);
  const at = settled.found?.cost.at;
  const changes = each(years, ({ question, allocation }) =>
    map(allocate(asDivided(question, add(allocation.amount, difference), at)), (changed) => {
      const rows = indexByParty(allocation.rows);
      const change = ({ party, amount }: Payer) => subtract(amount, rows.get(party)?.amount ?? ZERO);
      return { changed, amounts: new Map(changed.rows.map((row) => [row.party, change(row)])) };
    }),
  );
  return map(changes, (known) =>
    known.flatMap(({ changed, amounts }, i) => {
      const before = known[i - 1]?.amounts;
      const about = { final: changed, found: settled.found };
      return bill.parties.flatMap((party) => {
        const more = subtract(amounts.get(party) ?? ZERO, before?.get(party) ?? ZERO);
        return carriedLine(party, more, bill, about, ofYear, years[i]?.since);
      });
    }),
  );
}

type Payer = Pick<AllocationRow, 'party' | 'amount'>;

/** A question of an amount that is divided as it stands: nothing is charged on it or covers it, and no key sets it. */
function asDivided(question: Question, value: Rational, at: Place | undefined): Question {
  const { key, adjustments = NO_ADJUSTMENTS, agreement } = question;
  return {
    ...question,
    key: byWeightsAlone(key),
    adjustments: { ...adjustments, surcharge: undefined, external: [], own: [] },
    amount: { value, at: at ?? agreement.at },
  };
}

/** A carried line, due with the party's own first instalment; what becomes known later with the next due date, or on its day. */
function carriedLine(
  party: Party,
  amount: Rational,
  { dues, lines }: Bill,
  { final, found }: Pick<Settled, 'final' | 'found'>,
  ofYear: number,
  since?: CalendarDate,
): LedgerLine[] {
  const [first] = dues;
  if (amount.numerator === 0n || !first) return [];
  const own = lines.find((line) => line.party === party && line.kind === 'ordinary');
  const next = since && dues.find(({ due }) => compareDates(due, since) >= 0);
  const late = since && !next ? { ...first, number: dues.length + 1, due: since } : next;
  const { number, due } = late ?? (own ? { ...own, number: own.instalment } : first);
  return [
    {
      kind: 'carried-in',
      party,
      amount,
      due,
      // The money is of the year before, whatever day it is due.
      from: { year: ofYear, month: 1, day: 1 },
      to: { year: ofYear, month: 12, day: 31 },
      instalment: number,
      since,
      basis: final,
      source: paperOf(found),
      ofYear,
    },
  ];
}
