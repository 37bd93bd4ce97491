import { allocation } from '../../allocation/sv.js';
import { listed } from '../../sheet/listed.js';
import type { BooksSource } from './books.js';

/** Svenska: det som sägs om en avstämning. */
export const settlement = {
  title: (title: string) => `${title}: avstämning`,
  paid: 'Betalt i förskott',
  cost: 'Utfall',
  preliminary: 'Preliminärt',
  final: 'Slutligt',
  carried: (year: string) => `Förs till ${year || 'nästa år'}`,
  now: 'Återbetalas (−betalas)',
  outcome: (cost: string, source: string) => `Utfall: ${cost} enligt ${source}.`,
  outcomeStated: (cost: string) => `Utfall: ${cost}, som det är angivet.`,
  books: ({ file, company, accounts, objects, year }: BooksSource) =>
    `${file} (${company || 'SIE'}), konto ${accounts}${objects === '' ? '' : `, objekt ${objects}`}${year ? `, räkenskapsåret ${year.from}–${year.to}` : ''}`,
  external: (title: string, amount: string) => `Avdraget på båda sidor: ${title}, ${amount}.`,
  surcharge: (amount: string) => `Påslaget som det fördelades i förskott: ${amount}.`,
  paidStated: (names: readonly string[], isEverybody: boolean) =>
    `Betalt enligt utfallet: ${listed(names, 'och')}${isEverybody ? '' : '; de andra som det fördelades i förskott'}.`,
  balance: (paid: string, cost: string, difference: string, sign: -1 | 0 | 1) =>
    `Betalt ${paid}, utfall ${cost}: ${sign === 0 ? 'det går jämnt upp' : `${sign < 0 ? 'underskott' : 'överskott'} ${difference}`}.`,
  carriedNote: (year: string) =>
    `Ett överskott sänker partens bidrag ${year || 'nästa år'}, ett underskott (minus) höjer det.`,
  nowNote: 'Ett överskott återbetalas till parten, ett underskott (minus) betalas av den.',
  /** That the advance is decided, and the settlement not. */
  advanceLocked: (decision: string, file: string) =>
    `Förskottet är beslutat: ${decision}, låst i ${file}. Avstämningen är inte beslutad.`,
};

export const words = { ...allocation, settlement };
