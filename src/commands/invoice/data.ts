import { decisionData } from '../../allocation/decision-notes.js';
import { isoDate } from '../../kernel/date.js';
import { toShortDecimal } from '../../kernel/number.js';
import type { Basis } from '../../keys/key.js';
import type { Invoices } from './invoice.js';
import { textOf } from './sheet.js';
import type { Words } from './words.js';

/** Invoices as data: the instalments with their totals, then the lines; every figure a decimal string, VAT left open. */
export function invoiceData(invoices: Invoices, words: Words): object {
  const { allocation, year, table, lines, isDraft } = invoices;
  const { agreement } = allocation;
  return {
    agreement: agreement.id,
    title: agreement.title.sv,
    year: String(year),
    decision: decisionData(allocation),
    draft: isDraft,
    unit: toShortDecimal(allocation.unit),
    currency: 'SEK',
    amount: toShortDecimal(table.total),
    reference: agreement.source,
    figures: allocation.bases.map(figuresData),
    instalments: table.instalments.map(({ number, from, to, due, amount }) => ({
      instalment: String(number),
      from: isoDate(from),
      to: isoDate(to),
      due: isoDate(due),
      amount: toShortDecimal(amount),
    })),
    lines: lines.map(({ party, number, instalment, from, to, due, amount }) => ({
      party: party.id,
      name: party.name,
      code: party.code,
      number,
      instalment: String(instalment),
      from: isoDate(from),
      to: isoDate(to),
      due: isoDate(due),
      text: textOf(instalment, invoices, words),
      amount: toShortDecimal(amount),
      vat: null,
    })),
  };
}

/** The figures that the amounts were made by: of which period, and of which day when they are counted on one. */
function figuresData({ measure: { id, referenceDate, source }, period }: Basis): object {
  const day = referenceDate && isoDate({ year: Number(period), ...referenceDate });
  return { of: id, period, referenceDate: day ?? null, source };
}
