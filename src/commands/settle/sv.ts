import type { BooksSource } from '../../ledger/books.js';
import { ended } from '../../sheet/ended.js';
import { listed } from '../../sheet/listed.js';
import { words as invoice } from '../invoice/sv.js';

/** Svenska: det som sägs om en avstämning. */
export const settlement = {
  title: (title: string) => `${title}: avstämning`,
  chart: 'Vem har betalat för mycket och vem för lite',
  sides: { below: 'har betalat för lite', above: 'har betalat för mycket' },
  paid: 'Betalt i förskott',
  cost: 'Utfall',
  preliminary: 'Preliminärt',
  final: 'Slutligt',
  carried: (year: string) => `Förs till ${year || 'nästa år'}`,
  carriedTogether: (year: string) => `Förs gemensamt till ${year || 'nästa år'}`,
  kept: 'Behålls av samverkan',
  /** Of a year without an outcome: its own invoices have corrected it. */
  corrected: 'Rättat i fakturorna',
  now: 'Återbetalas (minus: betalas in)',
  outcome: (cost: string, source: string) => ended(`Utfall: ${cost} enligt ${source}`),
  outcomeStated: (cost: string) => `Utfall: ${cost}, som det är angivet.`,
  books: ({ file, company, accounts, objects, year }: BooksSource) =>
    `${file} (${company || 'SIE'}), konto ${accounts}${objects === '' ? '' : `, objekt ${objects}`}${year ? `, räkenskapsåret ${year.from}–${year.to}` : ''}`,
  grantColumn: 'Ändrat bidrag',
  invoiced: 'Faktureras (minus: krediteras)',
  granted: (title: string, actual: string, budgeted: string) =>
    `${title} räknas av utfallet: ${actual}; av budgeten var det ${budgeted}.`,
  ownMade: (name: string, actual: string, budgeted: string) =>
    `Egen finansiering, ${name}, räknas av utfallet: ${actual}; av budgeten var det ${budgeted}.`,
  external: (title: string, amount: string) => `Avdraget på båda sidor: ${title}, ${amount}.`,
  surcharge: (amount: string) => `Påslaget som det fördelades i förskott: ${amount}.`,
  paidStated: (names: readonly string[], isEverybody: boolean) =>
    `Betalt enligt utfallet: ${listed(names, 'och')}${isEverybody ? '' : '; de andra som det fördelades i förskott'}.`,
  paidGrant: (name: string, paid: string, grant: string) =>
    `${name} har betalat ${paid} enligt utfallet. Av det räknas ${grant} som bidraget som parten lämnar in: det står inte i tabellen.`,
  balance: (paid: string, cost: string, difference: string, sign: -1 | 0 | 1) =>
    `Betalt ${paid}, utfall ${cost}: ${sign === 0 ? 'det går jämnt upp' : `${sign < 0 ? 'underskott' : 'överskott'} ${difference}`}.`,
  carriedNote: (year: string) =>
    `Ett överskott sänker partens bidrag ${year || 'nästa år'}, ett underskott (minus) höjer det.`,
  carriedTogetherNote: (year: string) =>
    `Skillnaden ändrar det belopp som fördelas ${year || 'nästa år'}, mellan dem som deltar då: ett överskott sänker det, ett underskott höjer det.`,
  keptNote: (balance: string) =>
    `Skillnaden behålls av samverkan: ingen part betalar eller får något. Balansen är ${balance}.`,
  nowNote: (due: string) =>
    `Ett överskott återbetalas till parten, ett underskott (minus) betalas av den${due === '' ? '' : `: ${due}`}.`,
  /** Of a year for which neither the agreement nor its outcome says what is done. */
  nothingAgreed: 'Avtalet säger inget om vad som görs med skillnaden (settlement): den regleras på en gång.',
  /** Parties that take no part in the year that others carry their difference to. */
  leavingNote: (names: readonly string[], year: string, due: string) =>
    `Deltar inte ${year || 'nästa år'} och reglerar sin skillnad ${due}: ${listed(names, 'och')}.`,
  correctedNote: (days: readonly string[]) =>
    days.length === 0
      ? 'Fakturorna har inget att rätta.'
      : `Skillnaden finns redan i årets fakturor, som rättelse ${listed(days, 'och')}: inget mer ska betalas.`,
  linesTitle: (title: string, isDraft: boolean) =>
    `${isDraft ? 'Utkast till fakturor och kreditfakturor' : 'Fakturor och kreditfakturor'}: ${title}`,
  /** Of lines that no sheet was read for: no funding is a part of them. */
  linesAside: (ids: readonly string[]) =>
    `Utfallets rader (${listed(ids, 'och')}) är inte prövade mot någon kalkyl och ändrar inget: ingen extern finansiering är en del av dem.`,
  notAgreed: 'Avtalets eget utfall för året används inte: ett annat är angivet.',
  /** Of an outcome that is finer than the unit; one that is not named is a krona. */
  rounded: (exact: string, unit: string | undefined, rounded: string) =>
    `Utfallet ${exact} avrundas till ${unit === undefined ? 'hela kronor' : `närmaste ${unit}`}: ${rounded}.`,
  ledgerUnit: (unit: string | undefined) =>
    `Fakturorna är i avtalets enhet, ${unit ?? 'hela kronor'}, och det som förs eller regleras likaså: i en annan enhet är detta en beräkning.`,
  carriedIfWritten: (year: string, outcome: string) =>
    `Det förs bara när utfallet för ${year} står i avtalet: outcome: ${outcome}`,
  /** That the advance is decided, and the settlement not. */
  advanceLocked: (decision: string, file: string) =>
    `Förskottet är beslutat: ${decision}, låst i ${file}. Avstämningen är inte beslutad.`,
};

export const words = { ...invoice, settlement };
