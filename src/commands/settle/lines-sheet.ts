import { titleOf } from '../../allocation/sheet.js';
import { isoDate } from '../../kernel/date.js';
import type { Settled } from '../../ledger/settle-year.js';
import { columnsOf, EMPTY, type Sheet, text } from '../../sheet/sheet.js';
import { type Invoices, isBorneByHost, numbered, totalOf } from '../invoice/invoice.js';
import { moneyIn } from '../invoice/line-texts.js';
import { ownNotes } from '../invoice/notes.js';
import type { Words } from './words.js';

/** The invoices and credit notes of a settlement; what the host is to pay or get is not invoiced where only the others are. */
export function invoicesOfSettled({ final, lines, billed }: Settled, isDraft: boolean): Invoices {
  const all = numbered(lines);
  const isOwn = isBorneByHost(final);
  return {
    allocation: final,
    year: final.year ?? 0,
    years: billed?.years ?? [{ allocation: final }],
    count: 1,
    dues: [],
    parties: all.map(({ party }) => party),
    lines: all.filter((line) => !isOwn(line)),
    own: all.filter(isOwn),
    isDraft,
  };
}

/** For people: what each party is to pay, or gets back below zero, and when. */
export function settledLinesSheet({ allocation, lines, own, isDraft }: Invoices, words: Words): Sheet {
  const { fields, amount, withoutVat, reference } = words.invoice;
  const money = moneyIn(allocation.unit);
  const { source } = allocation.agreement;
  return {
    title: words.settlement.linesTitle(titleOf(allocation, words), isDraft),
    columns: columnsOf({ number: fields.number, name: fields.name, due: fields.due, amount }),
    rows: lines.map(({ number, party, due, amount: own }) => [
      text(number),
      text(party.name),
      text(isoDate(due)),
      money(own),
    ]),
    totals: [[text(words.table.total), EMPTY, EMPTY, money(totalOf(lines))]],
    notes: [...ownNotes({ allocation, own }, words), reference(source), withoutVat],
  };
}
