import { adjustmentNotes } from '../../allocation/adjustment-notes.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { figuresNotes } from '../../allocation/figure-notes.js';
import { amountNotes, keyNotes } from '../../allocation/notes.js';
import { titleOf } from '../../allocation/sheet.js';
import { zeroNotes } from '../../allocation/zero-notes.js';
import { leavesRest } from '../../apportion/rounding.js';
import { isoDate } from '../../kernel/date.js';
import { subtract } from '../../kernel/number.js';
import { showMoney } from '../../sheet/figures.js';
import { joined, once, type Sentence } from '../../sheet/sentence.js';
import { columnsOf, EMPTY, type Sheet, text } from '../../sheet/sheet.js';
import { instalmentGrid } from './grid.js';
import { type Invoices, totalOf } from './invoice.js';
import { besideOf, finestUnit, moneyIn, sharedTextOf, titleOfAll } from './line-texts.js';
import { carriedNotes, correctedNotes, ownNotes } from './notes.js';
import type { Words } from './words.js';

/** For people: every party's amounts by due date with sums both ways, when there are several, then the lines. */
export function invoiceSheets(all: readonly Invoices[], words: Words): Sheet[] {
  const dues = new Set(all.flatMap(({ dues }) => dues.map(({ due }) => isoDate(due))));
  return dues.size > 1 || all.length > 1
    ? [instalmentGrid(all, words), lineSheet(all, words)]
    : [lineSheet(all, words)];
}

function lineSheet(all: readonly Invoices[], words: Words): Sheet {
  const { fields, period, amount, linesTitle, kindHeading, kinds } = words.invoice;
  const lines = all.flatMap((invoices) =>
    invoices.lines.map((line) => ({ ...line, money: moneyIn(line.basis.unit) })),
  );
  const hasKinds = lines.some(({ kind }) => kind !== 'ordinary');
  const isOfSeveral = all.length > 1;
  const headings = {
    ...(isOfSeveral ? { agreement: words.invoice.agreement } : {}),
    number: fields.number,
    name: fields.name,
    ...(hasKinds ? { kind: kindHeading } : {}),
    period,
    due: fields.due,
    amount,
  };
  const money = moneyIn(finestUnit(all));
  return {
    title: linesTitle(
      titleOfAll(all, words),
      all.some(({ isDraft }) => isDraft),
    ),
    columns: columnsOf(headings),
    rows: lines.map((line) => [
      ...(isOfSeveral ? [text(line.basis.agreement.title[words.language])] : []),
      text(line.number),
      text(line.party.name),
      ...(hasKinds ? [text(kinds[line.kind])] : []),
      text(`${isoDate(line.from)}–${isoDate(line.to)}`),
      text(isoDate(line.due)),
      line.money(line.amount),
    ]),
    totals: [
      [
        text(words.table.total),
        ...(isOfSeveral ? [EMPTY] : []),
        EMPTY,
        ...(hasKinds ? [EMPTY] : []),
        EMPTY,
        EMPTY,
        money(totalOf(lines)),
      ],
    ],
    notes: notesOf(all, words),
  };
}

/** The notes of the invoices of an agreement; of several each after its title, and what all say once. */
function notesOf(all: readonly Invoices[], words: Words): Sentence[] {
  const named = all.flatMap((invoices) => {
    const notes = invoiceNotes(invoices, words);
    return all.length === 1
      ? notes
      : notes.map((note) => joined([titleOf(invoices.allocation, words), note], ': '));
  });
  return [...named, words.invoice.withoutVat];
}

/** What tells what is invoiced of an agreement, what it rests on at each time, and what the invoice refers to. */
function invoiceNotes(invoices: Invoices, words: Words): Sentence[] {
  const { allocation, years, lines } = invoices;
  const { agreement, rounding, leftover, amount, totals } = allocation;
  const isUnclaimed = leavesRest(rounding) && leftover.units !== 0n;
  const [first] = lines;
  return [
    ...decisionNotes(allocation, words),
    ...(agreement.exampleAt ? [words.invoice.example] : []),
    ...(invoices.isDeparture ? [words.invoice.departs] : []),
    ...(invoices.isUnwritten ? [words.invoice.unwritten] : []),
    ...keyNotes(allocation, words),
    ...adjustmentNotes(allocation, words),
    ...once(years.flatMap((year) => figuresNotes(year.allocation, words))),
    ...amountNotes(allocation, words),
    ...zeroNotes(allocation, words),
    ...(isUnclaimed ? [words.notes.unclaimed(showMoney(subtract(amount, totals.amount), words.mark))] : []),
    ...correctedNotes(invoices, words),
    ...carriedNotes(invoices, words),
    ...ownNotes(invoices, words),
    words.invoice.reference(agreement.source),
    ...(first
      ? [
          words.invoice.textNote(
            sharedTextOf(first, invoices.count, words),
            first.kind === 'ordinary' && invoices.count > 1,
            lines.some((line) => line.kind !== first.kind || besideOf(line, words).length > 0),
          ),
        ]
      : []),
  ];
}
