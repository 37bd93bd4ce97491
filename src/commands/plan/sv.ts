import { allocation } from '../../allocation/sv.js';
import { listed } from '../../sheet/listed.js';

/** Svenska: det som sägs om en plan. */
export const plan = {
  chart: 'Vad var och en betalar, år för år',
  title: (cooperation: string, year: string) => `${cooperation}: plan ${year}`,
  ofLines: (title: string) => `${title}: rad för rad`,
  line: 'Rad',
  sum: 'Summa',
  difference: 'Skillnad mot kalkylen',
  agreement: (title: string, amount: string, key: string, source: string) =>
    `${title}: ${amount}, ${key}, enligt ${source}.`,
  ofOtherYear: (agreements: readonly string[]) =>
    `Inte med, gäller ett annat år: ${listed(agreements, 'och')}.`,
  withoutAmount: (agreements: readonly string[]) =>
    `Inte med, anger inget belopp: ${listed(agreements, 'och')}.`,
  /** `agreement` is not planned, for these parties have no figures. */
  withoutFigures: (agreement: string, measure: string, period: string, parties: readonly string[]) =>
    `Inte med, ${measure} ${period} saknas för ${listed(parties, 'och')}: ${agreement}.`,
  withoutPrice: (agreement: string, year: string) => `Inte med, priset för ${year} saknas: ${agreement}.`,
  years:
    'Vad varje part bär av årets kostnader, avtalen tillsammans. En cell är tom när parten inte är med i något.',
  undeducted: 'Beloppen är vad varje part bär av årets kostnader; det som är betalt direkt är inte avdraget.',
  lines: (amount: string, isOwn: boolean) =>
    `Varje rad${isOwn ? ', utom egen finansiering,' : ''} är fördelad som hela beloppet, ${amount}, i hela enheter: rader och kolumner stämmer båda.`,
  roundedLines: (lines: readonly string[]) =>
    `Avrundade rader, så att de tillsammans blir hela beloppet: ${lines.join('; ')}.`,
  roundedLine: (title: string, exact: string, amount: string) => `${title}, exakt ${exact}, blir ${amount}`,
};

export const words = { ...allocation, plan };
