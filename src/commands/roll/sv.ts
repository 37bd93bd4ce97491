import { allocation } from '../../allocation/sv.js';
import { listed } from '../../sheet/listed.js';

/** Svenska: vad som sägs om ett nytt år i ett avtal. */
export const roll = {
  /** Written into the file, as the source of what was taken over. */
  source: (year: string) => `förslag efter ${year}`,
  written: (file: string, year: string, from: string) =>
    `${file}: ${year} är inskrivet som förslag, efter ${from}.`,
  taken: (fields: readonly string[]) =>
    `Övertaget, att se över innan det beslutas: ${listed(fields, 'och')}.`,
  left: (fields: readonly string[], year: string) =>
    `Inte övertaget: poster i ${listed(fields, 'och')} för parter som inte är med ${year}.`,
  nothingTaken: 'Inget belopp är övertaget: avtalet anger inget.',
  follows: 'Inget belopp är övertaget: det följer av nyckeln.',
  sheetLeft: (year: string) => `Kalkylen (costs) är kvar på ${year}: det nya året har ingen.`,
  alreadyThere: (agreement: string, year: string) => `${agreement} har redan ${year}.`,
  trade: (agreement: string) =>
    `${agreement} är köp och sälj och får inget nytt år: det har sina rader, med dagar.`,
  noYears: (agreement: string, year: string) => `${agreement} har inget år före ${year} att gå efter.`,
};

export const words = { ...allocation, roll };
