import type { InvoiceWords } from './words.js';

export const invoice: InvoiceWords = {
  fields: {
    party: 'Id',
    name: 'Party',
    code: 'Code',
    number: 'Invoice number',
    instalment: 'Instalment',
    reference: 'Reference',
    'period-from': 'From',
    'period-to': 'To',
    due: 'Due',
    text: 'Text',
    amount: 'Amount (kr)',
    vat: 'VAT code',
  },
  period: 'Period',
  amount: 'Amount',
  yearTotal: 'Year',
  gridTitle: (title) => `Instalments: ${title}`,
  linesTitle: (title) => `Invoices: ${title}`,
  text: (title, number, count) => (count === 1 ? title : `${title}, instalment ${number} of ${count}`),
  bothWays: "Each row adds up to the party's amount for the year, and each column to the instalment's total.",
  reference: (source) => `Reference: ${source}.`,
  textNote: (text) => `Text of the invoice: ${text}.`,
  withoutVat: 'VAT: amounts exclude VAT and the VAT code is empty; whoever invoices decides it.',
};
