import { adjustmentNotes } from '../../allocation/adjustment-notes.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { amountNotes, figuresNotes, keyNotes } from '../../allocation/notes.js';
import { titleOf } from '../../allocation/sheet.js';
import { zeroNotes } from '../../allocation/zero-notes.js';
import { leavesRest } from '../../apportion/rounding.js';
import { isoDate } from '../../kernel/date.js';
import { decimalsOf, type Rational, subtract, sum } from '../../kernel/number.js';
import { showMoney } from '../../sheet/figures.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import { type Cell, columnsOf, EMPTY, type Sheet, text } from '../../sheet/sheet.js';
import type { InvoiceLine, Invoices } from './invoice.js';
import type { Words } from './words.js';

/** For people: every party's instalments with sums both ways, when there are several, then the lines. */
export function invoiceSheets(invoices: Invoices, words: Words): Sheet[] {
  const lines = shortLines(invoices, words);
  return invoices.table.instalments.length > 1 ? [instalmentGrid(invoices, words), lines] : [lines];
}

/** Parties by instalments, each headed by the day it is due. */
function instalmentGrid({ table, allocation, isDraft }: Invoices, words: Words): Sheet {
  const money = moneyIn(allocation.unit);
  const { instalments, rows, total } = table;
  return {
    title: words.invoice.gridTitle(titleOf(allocation, words), isDraft),
    columns: [
      { id: 'name', heading: words.table.party },
      ...instalments.map(({ due }) => ({ id: isoDate(due), heading: asSentence(isoDate(due)) })),
      { id: 'total', heading: words.invoice.yearTotal },
    ],
    rows: rows.map(({ party, cells, amount }) => [text(party.name), ...cells.map(money), money(amount)]),
    totals: [[text(words.table.total), ...instalments.map(({ amount }) => money(amount)), money(total)]],
    notes: [words.invoice.bothWays],
  };
}

function shortLines(invoices: Invoices, words: Words): Sheet {
  const { allocation, lines, isDraft } = invoices;
  const { fields, period, amount, linesTitle } = words.invoice;
  const headings = {
    number: fields.number,
    name: fields.name,
    period,
    due: fields.due,
    amount,
  };
  const money = moneyIn(allocation.unit);
  return {
    title: linesTitle(titleOf(allocation, words), isDraft),
    columns: columnsOf(headings),
    rows: lines.map(({ number, party, from, to, due, amount }) => [
      text(number),
      text(party.name),
      text(`${isoDate(from)}–${isoDate(to)}`),
      text(isoDate(due)),
      money(amount),
    ]),
    totals: [[text(words.table.total), EMPTY, EMPTY, EMPTY, money(totalOf(lines))]],
    notes: invoiceNotes(invoices, words),
  };
}

/** What the invoice says that it is for. */
export function textOf(instalment: number, { allocation, table }: Invoices, words: Words): Sentence {
  return words.invoice.text(titleOf(allocation, words), instalment, table.instalments.length);
}

/** The notes of the allocation that tell what is invoiced, then the reference, the text, and that VAT is left to those who invoice. */
function invoiceNotes(invoices: Invoices, words: Words): Sentence[] {
  const { allocation } = invoices;
  const { agreement, rounding, leftover, amount, totals } = allocation;
  const isUnclaimed = leavesRest(rounding) && leftover.units !== 0n;
  return [
    ...decisionNotes(allocation, words),
    ...keyNotes(allocation, words),
    ...adjustmentNotes(allocation, words),
    ...figuresNotes(allocation, words),
    ...amountNotes(allocation, words),
    ...zeroNotes(allocation, words),
    ...(isUnclaimed
      ? [words.notes.unclaimed(showMoney(subtract(amount, totals.amount), words.mark), '')]
      : []),
    words.invoice.reference(agreement.source),
    words.invoice.textNote(textOf(1, invoices, words)),
    words.invoice.withoutVat,
  ];
}

/** Cells of amounts in a unit. */
export function moneyIn(unit: Rational): (value: Rational) => Cell {
  const decimals = decimalsOf(unit) ?? 0;
  return (value) => ({ kind: 'money', value, decimals });
}

/** What lines add up to. */
export function totalOf(lines: readonly InvoiceLine[]): Rational {
  return sum(lines.map(({ amount }) => amount));
}
