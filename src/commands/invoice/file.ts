import { titleOf } from '../../allocation/sheet.js';
import { isoDate } from '../../kernel/date.js';
import { asSentence } from '../../sheet/sentence.js';
import { type Cell, EMPTY, type Sheet, text } from '../../sheet/sheet.js';
import {
  INVOICE_FIELDS,
  type InvoiceColumn,
  type InvoiceField,
  type InvoiceLine,
  type Invoices,
} from './invoice.js';
import { moneyIn, textOf, totalOf } from './sheet.js';
import type { Words } from './words.js';

/** For machines and spreadsheets: every field of every line, or the columns that the cooperation has chosen. */
export function invoiceFile(
  invoices: Invoices,
  columns: readonly InvoiceColumn[] | undefined,
  words: Words,
): Sheet {
  return columns ? chosenColumns(invoices, columns, words) : allFields(invoices, words);
}

function allFields(invoices: Invoices, words: Words): Sheet {
  const { lines, allocation, isDraft } = invoices;
  const money = moneyIn(allocation.unit);
  const totals: Partial<Record<InvoiceField, Cell>> = {
    name: text(words.table.total),
    amount: money(totalOf(lines)),
  };
  return {
    title: words.invoice.linesTitle(titleOf(allocation, words), isDraft),
    columns: INVOICE_FIELDS.map((id) => {
      const heading = words.invoice.fields[id];
      return { id, heading, machineOnly: id === 'party' };
    }),
    rows: lines.map((line) => INVOICE_FIELDS.map((field) => cellOf(field, line, invoices, words))),
    totals: [INVOICE_FIELDS.map((field) => totals[field] ?? EMPTY)],
    notes: [],
  };
}

/** The cooperation's own columns. No row of sums: another program reads the file. */
function chosenColumns(invoices: Invoices, columns: readonly InvoiceColumn[], words: Words): Sheet {
  return {
    title: words.invoice.linesTitle(titleOf(invoices.allocation, words), invoices.isDraft),
    columns: columns.map(({ heading }) => ({ id: heading, heading: asSentence(heading) })),
    rows: invoices.lines.map((line) =>
      columns.map(({ holds }): Cell => {
        if (typeof holds === 'string') return cellOf(holds, line, invoices, words);
        return text('value' in holds ? holds.value : (holds.byParty.get(line.party.id) ?? ''));
      }),
    ),
    totals: [],
    notes: [],
  };
}

function cellOf(field: InvoiceField, line: InvoiceLine, invoices: Invoices, words: Words): Cell {
  const { agreement, unit } = invoices.allocation;
  const { party, number, instalment, from, to, due, amount } = line;
  switch (field) {
    case 'party':
      return text(party.id);
    case 'name':
      return text(party.name);
    case 'code':
      return text(party.code);
    case 'number':
      return text(number);
    case 'instalment':
      return text(String(instalment));
    case 'reference':
      return text(agreement.source);
    case 'period-from':
      return text(isoDate(from));
    case 'period-to':
      return text(isoDate(to));
    case 'due':
      return text(isoDate(due));
    case 'text':
      return text(textOf(instalment, invoices, words));
    case 'amount':
      return moneyIn(unit)(amount);
    case 'vat':
      return EMPTY;
  }
}
