import { adjustmentNotes } from '../../allocation/adjustment-notes.js';
import type { Answer } from '../../allocation/allocation.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { basesNotes } from '../../allocation/figure-notes.js';
import { fundingOf } from '../../allocation/funding.js';
import { amountNotes, keyNotes, remarkNotes, roundingNote } from '../../allocation/notes.js';
import { zeroNotes } from '../../allocation/zero-notes.js';
import { isoDate } from '../../kernel/date.js';
import { absolute, add, compare, type Rational, ZERO } from '../../kernel/number.js';
import type { ReadOutcome } from '../../ledger/outcome.js';
import { linesOfLeaving, type Settled } from '../../ledger/settle-year.js';
import { showMoney, showUnit } from '../../sheet/figures.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import type { Words } from './words.js';
import { outcomeAsYaml } from './written.js';

/** What is said below a settlement: of the advance, the outcome, what is done with the difference, and how it was divided. */
export function settlementNotes(settled: Settled, words: Words): Sentence[] {
  const { settlement, final, asOf, found } = settled;
  const { settlement: said, mark } = words;
  const preliminary = advanceOf(settled);
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
    ...paidGrantNotes(settled, words),
    ...(found ? [outcomeNote(found, words), ...roundedNotes(settled, words)] : []),
    ...(found?.lines?.size && !final.agreement.costs ? [said.linesAside([...found.lines.keys()])] : []),
    ...(settled.isOtherOutcome ? [said.notAgreed] : []),
    ...surchargeNotes(settled, words),
    ...final.adjustments.external.map(({ title, amount, rule }, i) => {
      const before = settled.billed?.years.at(-1)?.allocation.adjustments.external[i]?.amount.value;
      return rule && before
        ? said.granted(title, money(amount.value), money(before))
        : said.external(title, money(amount.value));
    }),
    ...(final.adjustments.own ?? []).flatMap(({ party, part, amount: { value } }) => {
      const before = settled.billed?.years.at(-1)?.allocation.rows.find((row) => row.party === party)?.own;
      return part && before ? [said.ownMade(party.name, money(value), money(before))] : [];
    }),
    ...(found ? [balance] : []),
    ...ruleNotes(settled, words),
    ...zeroesIn(settled, words),
    roundingNote(final, words),
  ];
}

/** Of what a party stated that it had paid: the grant that it hands in, which the table leaves out. */
function paidGrantNotes({ found, billed, final }: Settled, { settlement: said, mark }: Words): Sentence[] {
  const { rows } = billed?.years.at(-1)?.allocation ?? final;
  return rows.flatMap(({ party, received }) => {
    const paid = found?.paid.get(party);
    return paid && received
      ? [said.paidGrant(party.name, showMoney(paid, mark), showMoney(received, mark))]
      : [];
  });
}

/** What the surcharge was in advance, where it was worked out then: a part of another cost is another surcharge. */
function surchargeNotes(settled: Settled, { settlement: said, mark }: Words): Sentence[] {
  const preliminary = advanceOf(settled);
  const steps = preliminary ? fundingOf(preliminary).steps : [];
  return steps.flatMap(({ kind, value }) =>
    kind === 'surcharge' ? [said.surcharge(showMoney(value, mark))] : [],
  );
}

/** What is done with the difference, and who settles it at once though others carry it. */
export function ruleNotes(settled: Settled, { settlement: said, mark }: Words): Sentence[] {
  const { rule, lines, billed, final, found } = settled;
  if (isInBill(settled)) {
    const days =
      billed?.bill.lines.flatMap(({ kind, due }) => (kind === 'corrected' ? [isoDate(due)] : [])) ?? [];
    return [said.correctedNote([...new Set(days)])];
  }
  const year = nextYear(settled);
  const leaving = linesOfLeaving(settled).map(({ party }) => party.name);
  const due = lines[0] ? isoDate(lines[0].due) : '';
  const ifWritten =
    settled.isNamed && found ? [said.carriedIfWritten(String(final.year), outcomeAsYaml(found))] : [];
  switch (rule) {
    case 'now':
      return [
        ...(final.agreement.settlement || found?.settlement ? [] : [said.nothingAgreed]),
        said.nowNote(due),
      ];
    case 'carried':
      return [
        said.carriedNote(year),
        ...ifWritten,
        ...(leaving.length > 0 ? [said.leavingNote(leaving, year, due)] : []),
      ];
    case 'carried-together':
      return [said.carriedTogetherNote(year), ...ifWritten];
    case 'kept':
      return [
        said.keptNote(showMoney(add(settled.kept ?? ZERO, settled.settlement.totals.difference), mark)),
      ];
  }
}

/** Who weighs or pays zero, of those who did not state otherwise in advance; what is not so on both sides after its heading. */
function zeroesIn(settled: Settled, words: Words): Sentence[] {
  const { final, found } = settled;
  const { settlement: said } = words;
  const preliminary = advanceOf(settled);
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

function outcomeNote({ cost, exact, source }: ReadOutcome, { settlement: said, mark }: Words): Sentence {
  const money = showMoney(exact ?? cost.value, mark);
  if (source === undefined) return said.outcomeStated(money);
  return said.outcome(money, typeof source === 'string' ? source : said.books(source));
}

/** What was rounded before it was divided, and in what unit the ledger is when another was asked for. */
export function roundedNotes(
  { found, final, billed }: Settled,
  { settlement: said, mark }: Words,
): Sentence[] {
  const { unit } = final;
  const inWhole = (one: Rational) => showUnit(one, mark);
  const ledgers = billed?.years.at(-1)?.allocation.unit ?? unit;
  return [
    ...(found?.exact
      ? [said.rounded(showMoney(found.exact, mark), inWhole(unit), showMoney(found.cost.value, mark))]
      : []),
    ...(compare(unit, ledgers) === 0 ? [] : [said.ledgerUnit(inWhole(ledgers))]),
  ];
}

/** What is decided of the advance is not decided of the settlement. */
export function advanceNotes(settled: Settled, words: Words): Sentence[] {
  const { final, found } = settled;
  const preliminary = advanceOf(settled);
  const lockedBy = found?.paid.size ? undefined : preliminary?.lockedBy;
  if (!lockedBy) return decisionNotes({ agreement: final.agreement }, words);
  return [words.settlement.advanceLocked(lockedBy.decision, lockedBy.file)];
}

/** When nothing was allocated in advance there is no amount to tell of. */
function agreementNotes(answer: Answer, words: Words): Sentence[] {
  return [words.notes.agreement(answer.agreement.source), ...remarkNotes(answer, words)];
}

/** What was billed first of the year: with an outcome all that was billed, else what fell due before it was corrected. */
function advanceOf({ billed, found, asOf }: Settled): Answer | undefined {
  return (found || asOf ? billed?.years.at(-1) : billed?.years[0])?.allocation;
}

/** Whether the difference is what the year's own invoices correct: there is no outcome yet. */
export function isInBill({ found, asOf }: Settled): boolean {
  return found === undefined && asOf === undefined;
}

/** The year that differences are carried to; empty when the settlement has no year. */
export function nextYear({ next }: Settled): string {
  return next === undefined ? '' : String(next.year);
}
