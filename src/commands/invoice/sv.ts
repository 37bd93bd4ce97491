import { allocation } from '../../allocation/sv.js';
export const invoice = {
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
  gridTitle: (title: string, isDraft: boolean) =>
    `${isDraft ? 'Utkast till delbetalningar' : 'Delbetalningar'}: ${title}`,
  linesTitle: (title: string, isDraft: boolean) =>
    `${isDraft ? 'Utkast till fakturor' : 'Fakturor'}: ${title}`,
  /** The text of a voucher that is not to be booked yet. */
  draft: (text: string) => `Utkast: ${text}`,
  draftInCsv: 'Obs: fakturorna är utkast. Det syns inte i detta format.',
  text: (title: string, number: number, count: number) =>
    count === 1 ? title : `${title}, delbetalning ${number} av ${count}`,
  bothWays: 'Varje rad blir partens belopp för året, och varje kolumn delbetalningens summa.',
  reference: (source: string) => `Referens: ${source}.`,
  textNote: (text: string) => `Text på fakturan: ${text}.`,
  withoutVat: 'Moms: beloppen är utan moms och momskoden är tom; den avgörs av den som fakturerar.',
};

export const words = { ...allocation, invoice };
