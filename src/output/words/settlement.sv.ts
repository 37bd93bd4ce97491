import { listed } from './listed.js';
import type { SettlementWords } from './settlement.js';

/** Svenska: det som sägs om en avstämning. */
export const settlement: SettlementWords = {
  title: (title) => `${title}: avstämning`,
  paid: 'Betalt i förskott',
  cost: 'Utfall',
  preliminary: 'Preliminärt',
  final: 'Slutligt',
  carried: (year) => `Förs till ${year || 'nästa år'}`,
  now: 'Återbetalas (−betalas)',
  outcome: (cost, source) => `Utfall: ${cost} enligt ${source}.`,
  external: (title, amount) => `Avdraget på båda sidor: ${title}, ${amount}.`,
  paidStated: (names, isEverybody) =>
    `Betalt enligt utfallet: ${listed(names, 'och')}${isEverybody ? '' : '; de andra som det fördelades i förskott'}.`,
  balance: (paid, cost, difference, sign) =>
    `Betalt ${paid}, utfall ${cost}: ${sign === 0 ? 'det går jämnt upp' : `${sign < 0 ? 'underskott' : 'överskott'} ${difference}`}.`,
  carriedNote: (year) =>
    `Ett överskott sänker partens bidrag ${year || 'nästa år'}, ett underskott (minus) höjer det.`,
  nowNote: 'Ett överskott återbetalas till parten, ett underskott (minus) betalas av den.',
  advanceLocked: (decision, file) =>
    `Förskottet är beslutat: ${decision}, låst i ${file}. Avstämningen är inte beslutad.`,
};
