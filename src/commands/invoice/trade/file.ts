import { isoDate } from '../../../kernel/date.js';
import { asSentence } from '../../../sheet/sentence.js';
import { type Cell, EMPTY, type Sheet, text } from '../../../sheet/sheet.js';
import { money } from '../../../trade/sheets.js';
import { titleOfTrade } from '../../trade.js';
import type { InvoiceColumn, InvoiceField } from '../invoice.js';
import type { Words } from '../words.js';
import type { TradeInvoices } from './invoice.js';
import { tradeInvoiceText } from './sheet.js';

/** Invoices in the columns that the cooperation has chosen; the party is who pays. They have no instalment, due day or kind. */
export function tradeInvoiceFile(
  made: TradeInvoices,
  columns: readonly InvoiceColumn[],
  words: Words,
): Sheet {
  const { asked, invoices, from, to, isDraft } = made;
  const what = text(tradeInvoiceText(made, words));
  const cellOf = (field: InvoiceField, { number, buyer, amount }: (typeof invoices)[number]): Cell => {
    const cells: Partial<Record<InvoiceField, Cell>> = {
      party: text(buyer.id),
      name: text(buyer.name),
      code: text(buyer.code),
      number: text(number),
      reference: text(asked.agreement.source),
      'period-from': text(isoDate(from)),
      'period-to': text(isoDate(to)),
      text: what,
      amount: money(amount),
    };
    return cells[field] ?? EMPTY;
  };
  return {
    title: words.invoice.linesTitle(titleOfTrade(asked, words), isDraft),
    columns: columns.map(({ heading }) => ({ id: heading, heading: asSentence(heading) })),
    rows: invoices.map((one) =>
      columns.map(({ holds }): Cell => {
        if (typeof holds === 'string') return cellOf(holds, one);
        return text('value' in holds ? holds.value : (holds.byParty.get(one.buyer.id) ?? ''));
      }),
    ),
    totals: [],
    notes: [],
  };
}
