import type { InvoiceWords } from './words.js';

export const invoice: InvoiceWords = {
  fields: {
    party: 'Id',
    name: 'Part',
    code: 'Kod',
    number: 'Fakturanummer',
    instalment: 'Delbetalning',
    reference: 'Referens',
    'period-from': 'Från',
    'period-to': 'Till',
    due: 'Förfaller',
    text: 'Text',
    amount: 'Belopp (kr)',
    vat: 'Momskod',
  },
  period: 'Avser',
  amount: 'Belopp',
  yearTotal: 'Året',
  gridTitle: (title) => `Delbetalningar: ${title}`,
  linesTitle: (title) => `Fakturor: ${title}`,
  text: (title, number, count) => (count === 1 ? title : `${title}, delbetalning ${number} av ${count}`),
  bothWays: 'Varje rad blir partens belopp för året, och varje kolumn delbetalningens summa.',
  reference: (source) => `Referens: ${source}.`,
  textNote: (text) => `Text på fakturan: ${text}.`,
  withoutVat: 'Moms: beloppen är utan moms och momskoden är tom; den avgörs av den som fakturerar.',
};
