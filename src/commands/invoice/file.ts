import { isoDate } from '../../kernel/date.js';
import { asSentence } from '../../sheet/sentence.js';
import { type Cell, EMPTY, type Sheet, text } from '../../sheet/sheet.js';
import {
  INVOICE_FIELDS,
  type InvoiceColumn,
  type InvoiceField,
  type InvoiceLine,
  type Invoices,
  totalOf,
} from './invoice.js';
import { finestUnit, moneyIn, textOf, titleOfAll } from './line-texts.js';
import type { Words } from './words.js';

/** For machines and spreadsheets: every field of every line, or the columns that the cooperation has chosen. */
export function invoiceFile(
  all: readonly Invoices[],
  columns: readonly InvoiceColumn[] | undefined,
  words: Words,
): Sheet {
  const lines = all.flatMap(({ lines, count }) => lines.map((line) => ({ line, count })));
  const title = words.invoice.linesTitle(
    titleOfAll(all, words),
    all.some(({ isDraft }) => isDraft),
  );
  if (columns) {
    // No row of sums: another program reads the file.
    return {
      title,
      columns: columns.map(({ heading }) => ({ id: heading, heading: asSentence(heading) })),
      rows: lines.map(({ line, count }) =>
        columns.map(({ holds }): Cell => {
          if (typeof holds === 'string') return cellOf(holds, line, count, words);
          return text('value' in holds ? holds.value : (holds.byParty.get(line.party.id) ?? ''));
        }),
      ),
      totals: [],
      notes: [],
    };
  }
  const money = moneyIn(finestUnit(all));
  const totals: Partial<Record<InvoiceField, Cell>> = {
    name: text(words.table.total),
    amount: money(totalOf(lines.map(({ line }) => line))),
  };
  return {
    title,
    columns: [
      ...INVOICE_FIELDS.map((id) => {
        const heading = words.invoice.fields[id];
        return { id, heading, machineOnly: id === 'party' || id === 'kind' };
      }),
      { id: 'kind-text', heading: words.invoice.kindHeading, peopleOnly: true },
    ],
    rows: lines.map(({ line, count }) => [
      ...INVOICE_FIELDS.map((field) => cellOf(field, line, count, words)),
      text(words.invoice.kinds[line.kind]),
    ]),
    totals: [[...INVOICE_FIELDS.map((field) => totals[field] ?? EMPTY), EMPTY]],
    notes: [],
  };
}

function cellOf(field: InvoiceField, line: InvoiceLine, count: number, words: Words): Cell {
  const { agreement, unit } = line.basis;
  const { party, number, instalment, from, to, due, amount, kind } = line;
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
      return text(line.source ?? agreement.source);
    case 'period-from':
      return text(isoDate(from));
    case 'period-to':
      return text(isoDate(to));
    case 'due':
      return text(isoDate(due));
    case 'text':
      return text(textOf(line, count, words));
    case 'amount':
      return moneyIn(unit)(amount);
    case 'vat':
      return EMPTY;
    case 'kind':
      return text(kind);
  }
}
