import { allocation } from '../../allocation/en.js';
import type { invoice as sv } from './sv.js';

export const invoice: typeof sv = {
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
  gridTitle: (title, isDraft) => `${isDraft ? 'Draft instalments' : 'Instalments'}: ${title}`,
  linesTitle: (title, isDraft) => `${isDraft ? 'Draft invoices' : 'Invoices'}: ${title}`,
  draft: (text) => `Draft: ${text}`,
  draftInCsv: 'Note: the invoices are drafts. This format does not show it.',
  text: (title, number, count) => (count === 1 ? title : `${title}, instalment ${number} of ${count}`),
  bothWays: "Each row adds up to the party's amount for the year, and each column to the instalment's total.",
  reference: (source) => `Reference: ${source}.`,
  textNote: (text) => `Text of the invoice: ${text}.`,
  withoutVat: 'VAT: amounts exclude VAT and the VAT code is empty; whoever invoices decides it.',
};

export const words = { ...allocation, invoice };
