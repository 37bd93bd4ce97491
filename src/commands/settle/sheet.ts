import { adjustmentNotes } from '../../allocation/adjustment-notes.js';
import type { Answer } from '../../allocation/allocation.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { fundingOf } from '../../allocation/funding.js';
import { amountNotes, basesNotes, keyNotes, remarkNotes, roundingNote } from '../../allocation/notes.js';
import { titleOf } from '../../allocation/sheet.js';
import { zeroNotes } from '../../allocation/zero-notes.js';
import type { CalendarDate } from '../../kernel/date.js';
import { absolute, decimalsOf, type Rational } from '../../kernel/number.js';
import { showMoney } from '../../sheet/figures.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import { type Cell, EMPTY, kronorColumn, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import type { ReadOutcome } from './outcome.js';
import type { Balance, Settlement } from './settlement.js';
import type { Words } from './words.js';

/** A settlement and what it was made from. */
export interface Settled {
  readonly settlement: Settlement;
  /** Undefined when everybody's payment is stated. */
  readonly preliminary?: Answer;
  readonly final: Answer;
  /** The date of the preliminary figures, when it was asked for. */
  readonly asOf?: CalendarDate;
  readonly found?: ReadOutcome;
}

/** The table of a settlement: what each party paid, what it should be, and the difference, carried or settled now. */
export function settlementSheet(settled: Settled, words: Words): Sheet {
  const { settlement, final, found } = settled;
  const { table, settlement: said } = words;
  const decimals = decimalsOf(final.unit) ?? 0;
  const difference = isCarried(settled) ? said.carried(nextYear(settled)) : said.now;
  const money = (value: Rational): Cell => ({ kind: 'money', value, decimals });
  const cells = (balance: Balance) => [balance.paid, balance.final, balance.difference].map(money);
  const { unclaimed } = settlement;
  const isUnclaimed = [unclaimed.paid, unclaimed.final].some(({ numerator }) => numerator !== 0n);
  return {
    title: said.title(titleOf(final, words)),
    columns: [
      machineColumn('party'),
      { id: 'name', heading: table.party },
      kronorColumn('paid', found ? said.paid : said.preliminary),
      kronorColumn('final', found ? said.cost : said.final),
      kronorColumn('difference', difference),
    ],
    rows: settlement.rows.map((row) => [text(row.party.id), text(row.party.name), ...cells(row)]),
    totals: [
      ...(isUnclaimed ? [[EMPTY, text(table.unclaimed), ...cells(unclaimed)]] : []),
      [EMPTY, text(table.total), ...cells(settlement.totals)],
    ],
    notes: settlementNotes(settled, words),
  };
}

/** Whether differences go to next year's contribution. */
export function isCarried({ final }: Settled): boolean {
  return final.agreement.settlement === 'carried';
}

/** The year that differences are carried to; empty when the settlement has no year. */
export function nextYear({ final: { year } }: Settled): string {
  return year === undefined ? '' : String(year + 1);
}

export function settlementNotes(settled: Settled, words: Words): Sentence[] {
  const { settlement, preliminary, final, asOf, found } = settled;
  const { settlement: said, mark } = words;
  const money = (value: Rational) => showMoney(value, mark);
  const { paid, final: cost, difference } = settlement.totals;
  const sign = difference.numerator === 0n ? 0 : difference.numerator < 0n ? -1 : 1;
  const payers = settlement.rows.map(({ party }) => party).filter((party) => found?.paid.has(party));
  const balance = said.balance(money(paid), money(cost), money(absolute(difference)), sign);
  return [
    ...advanceNotes(settled, words),
    ...keyNotes({ ...final, asOf }, words),
    ...adjustmentNotes(final, words),
    ...new Set([...(preliminary ? basesNotes(preliminary, words) : []), ...basesNotes(final, words)]),
    ...(preliminary ? amountNotes(preliminary, words) : agreementNotes(final, words)),
    ...(payers.length > 0
      ? [
          said.paidStated(
            payers.map(({ name }) => name),
            payers.length === settlement.rows.length,
          ),
        ]
      : []),
    ...(found ? [outcomeNote(found, words)] : []),
    ...surchargeNotes(settled, words),
    ...final.adjustments.external.map(({ title, amount }) => said.external(title, money(amount.value))),
    ...(found ? [balance] : []),
    isCarried(settled) ? said.carriedNote(nextYear(settled)) : said.nowNote,
    ...zeroesIn(settled, words),
    roundingNote(final, words),
  ];
}

/** What the surcharge was in advance, where it was worked out then: a part of another cost is another surcharge. */
function surchargeNotes({ preliminary }: Settled, { settlement: said, mark }: Words): Sentence[] {
  const steps = preliminary ? fundingOf(preliminary).steps : [];
  return steps.flatMap(({ kind, value }) =>
    kind === 'surcharge' ? [said.surcharge(showMoney(value, mark))] : [],
  );
}

/** Who weighs or pays zero, of those who did not state otherwise in advance; what is not so on both sides after its heading. */
function zeroesIn({ preliminary, final, found }: Settled, words: Words): Sentence[] {
  const { settlement: said } = words;
  const due = zeroNotes(final, words);
  if (!preliminary) return due;
  const rows = preliminary.rows.filter(({ party }) => !found?.paid.has(party));
  const advance = zeroNotes({ ...preliminary, rows }, words);
  const alone = (heading: Sentence, notes: readonly Sentence[], others: readonly Sentence[]) =>
    notes.filter((note) => !others.includes(note)).map((note) => joined([heading, note], ': '));
  return [
    ...due.filter((note) => advance.includes(note)),
    ...alone(found ? said.paid : said.preliminary, advance, due),
    ...alone(found ? said.cost : said.final, due, advance),
  ];
}

function outcomeNote({ cost, source }: ReadOutcome, { settlement: said, mark }: Words): Sentence {
  const money = showMoney(cost.value, mark);
  if (source === undefined) return said.outcomeStated(money);
  return said.outcome(money, typeof source === 'string' ? source : said.books(source));
}

/** What is decided of the advance is not decided of the settlement. */
function advanceNotes({ preliminary, final, found }: Settled, words: Words): Sentence[] {
  const lockedBy = found?.paid.size ? undefined : preliminary?.lockedBy;
  if (!lockedBy) return decisionNotes({ agreement: final.agreement }, words);
  return [words.settlement.advanceLocked(lockedBy.decision, lockedBy.file)];
}

/** When nothing was allocated in advance there is no amount to tell of. */
function agreementNotes(answer: Answer, words: Words): Sentence[] {
  return [words.notes.agreement(answer.agreement.source), ...remarkNotes(answer, words)];
}
