import { isoDate } from '../../../kernel/date.js';
import { sum, toShortDecimal } from '../../../kernel/number.js';
import type { Sentence } from '../../../sheet/sentence.js';
import {
  type Cell,
  type Column,
  EMPTY,
  kronorColumn,
  machineColumn,
  type Sheet,
  text,
} from '../../../sheet/sheet.js';
import { money } from '../../../trade/sheets.js';
import { notesOfTrade, titleOfTrade } from '../../trade.js';
import type { Words } from '../words.js';
import type { TradeInvoices } from './invoice.js';

/** The invoices in both directions, one a row; machines have every field of them. */
export function tradeInvoiceSheet(made: TradeInvoices, words: Words): Sheet {
  const { asked, invoices, from, to, isDraft } = made;
  const { trade: said, invoice } = words;
  const columns: Column[] = [
    { id: 'number', heading: said.number },
    machineColumn('seller'),
    { id: 'seller-name', heading: said.headings.creditor },
    machineColumn('buyer'),
    { id: 'buyer-name', heading: said.headings.debtor },
    ...['reference', 'period-from', 'period-to'].map(machineColumn),
    { id: 'text', heading: invoice.fields.text },
    kronorColumn('amount', said.headings.amount),
    machineColumn('vat'),
  ];
  const what = tradeInvoiceText(made, words);
  const totals = columns.map(({ id }): Cell => {
    if (id === 'number') return text(said.total);
    return id === 'amount' ? money(sum(invoices.map(({ amount }) => amount))) : EMPTY;
  });
  return {
    title: invoice.linesTitle(titleOfTrade(asked, words), isDraft),
    columns,
    rows: invoices.map(({ number, seller, buyer, amount }) => [
      ...[number, seller.id, seller.name, buyer.id, buyer.name].map((one) => text(one)),
      ...[asked.agreement.source, isoDate(from), isoDate(to)].map((one) => text(one)),
      text(what),
      money(amount),
      EMPTY,
    ]),
    totals: [totals],
    notes: [
      ...notesOfTrade(asked, words),
      ...(asked.agreement.exampleAt ? [invoice.example] : []),
      invoice.withoutVat,
    ],
  };
}

/** What an invoice or a voucher says that it is for. */
export function tradeInvoiceText({ asked }: TradeInvoices, words: Words): Sentence {
  const title = titleOfTrade(asked, words);
  return asked.trade.netting ? words.trade.setOff(title) : title;
}

/** The invoices as data. */
export function tradeInvoiceData(made: TradeInvoices, words: Words): object {
  const { of, isDraft, invoices, from, to } = made;
  return {
    draft: isDraft,
    of: of?.id ?? null,
    invoices: invoices.map(({ number, seller, buyer, amount }) => ({
      number,
      seller: seller.id,
      sellerName: seller.name,
      buyer: buyer.id,
      buyerName: buyer.name,
      from: isoDate(from),
      to: isoDate(to),
      text: tradeInvoiceText(made, words),
      amount: toShortDecimal(amount),
      vat: null,
    })),
  };
}
