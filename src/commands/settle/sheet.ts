import { adjustmentNotes } from '../../allocation/adjustment-notes.js';
import type { Answer } from '../../allocation/allocation.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { basesNotes } from '../../allocation/figure-notes.js';
import { fundingOf } from '../../allocation/funding.js';
import { amountNotes, keyNotes, remarkNotes, roundingNote } from '../../allocation/notes.js';
import { titleOf } from '../../allocation/sheet.js';
import { zeroNotes } from '../../allocation/zero-notes.js';
import { isoDate } from '../../kernel/date.js';
import { absolute, add, compare, decimalsOf, type Rational, sum, ZERO } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { billedTo } from '../../ledger/bill.js';
import type { ReadOutcome } from '../../ledger/outcome.js';
import { grantedSince, linesOfLeaving, type Settled } from '../../ledger/settle-year.js';
import type { Balance } from '../../ledger/settlement.js';
import { showMoney, showUnit } from '../../sheet/figures.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import { type Cell, EMPTY, kronorColumn, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import type { Words } from './words.js';
import { outcomeAsYaml } from './written.js';

/** The table of a settlement: what each party paid, what it should be, and the difference, settled by its rule. */
export function settlementSheet(settled: Settled, words: Words): Sheet {
  const { settlement, found, final } = settled;
  const { table, settlement: said } = words;
  const decimals = decimalsIn(settled);
  const money = (value: Rational): Cell => ({ kind: 'money', value, decimals });
  const cells = (balance: Balance) => [balance.paid, balance.final, balance.difference].map(money);
  const { unclaimed } = settlement;
  const invoiced = invoicedColumns(settled, words);
  const isUnclaimed = [unclaimed.paid, unclaimed.final].some(({ numerator }) => numerator !== 0n);
  return {
    title: said.title(titleOf(final, words)),
    columns: [
      machineColumn('party'),
      { id: 'name', heading: table.party },
      kronorColumn('paid', found ? said.paid : said.preliminary),
      kronorColumn('final', found ? said.cost : said.final),
      kronorColumn('difference', differenceHeading(settled, words)),
      ...invoiced.map(({ id, heading }) => kronorColumn(id, heading)),
    ],
    rows: settlement.rows.map((row) => [
      text(row.party.id),
      text(row.party.name),
      ...cells(row),
      ...invoiced.map(({ of }) => money(of(row.party))),
    ]),
    totals: [
      ...(isUnclaimed
        ? [[EMPTY, text(table.unclaimed), ...cells(unclaimed), ...invoiced.map(() => EMPTY)]]
        : []),
      [
        EMPTY,
        text(table.total),
        ...cells(settlement.totals),
        ...invoiced.map(({ of }) => money(sum(settlement.rows.map(({ party }) => of(party))))),
      ],
    ],
    notes: settlementNotes(settled, words),
    charts: [
      {
        kind: 'differences',
        title: said.chart,
        names: 'name',
        notes: advanceNotes(settled, words),
        value: 'difference',
        sides: said.sides,
      },
    ],
  };
}

/** Where grants came to something else than was handed in: by how much, and what then is invoiced. Law: as the lines have it. */
function invoicedColumns(settled: Settled, { settlement: said }: Words) {
  const { lines, settlement } = settled;
  const granted = (party: Party) => grantedSince(settled, party);
  const isGranted = settlement.rows.some(({ party }) => granted(party).numerator !== 0n);
  const invoiced = billedTo(lines);
  return lines.length > 0 && isGranted
    ? [
        { id: 'granted', heading: said.grantColumn, of: granted },
        { id: 'invoiced', heading: said.invoiced, of: (party: Party) => invoiced.get(party) ?? ZERO },
      ]
    : [];
}

/** How many decimals its amounts have: what was billed may be in another unit than the outcome. */
export function decimalsIn({ final }: Settled): number {
  return Math.max(...[final.unit, final.agreement.unit].map((unit) => decimalsOf(unit) ?? 0));
}

/** What is done with the difference; of a year that has no outcome yet it is corrected as it is billed. */
function differenceHeading(settled: Settled, { settlement: said }: Words): Sentence {
  if (isInBill(settled)) return said.corrected;
  switch (settled.rule) {
    case 'now':
      return said.now;
    case 'carried':
      return said.carried(nextYear(settled));
    case 'carried-together':
      return said.carriedTogether(nextYear(settled));
    case 'kept':
      return said.kept;
  }
}

/** Whether the difference is what the year's own invoices correct: there is no outcome yet. */
export function isInBill({ found, asOf }: Settled): boolean {
  return found === undefined && asOf === undefined;
}

/** The year that differences are carried to; empty when the settlement has no year. */
export function nextYear({ next }: Settled): string {
  return next === undefined ? '' : String(next.year);
}

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

/** What was billed first of the year: with an outcome all that was billed, else what fell due before it was corrected. */
function advanceOf({ billed, found, asOf }: Settled): Answer | undefined {
  return (found || asOf ? billed?.years.at(-1) : billed?.years[0])?.allocation;
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
function advanceNotes(settled: Settled, words: Words): Sentence[] {
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
