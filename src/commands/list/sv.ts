import { allocation } from '../../allocation/sv.js';
import { yearsBack as back } from '../../keys/years-back.sv.js';
import { listed } from '../../sheet/listed.js';
/** Svenska: vad listan över en samverkan säger. */
export const list = {
  sections: {
    agreements: 'Avtal',
    parties: 'Parter',
    measures: 'Underlag',
    keys: 'Fördelningsnycklar',
    formats: 'Format',
    roundings: 'Avrundning',
  },
  headings: {
    id: 'Id',
    title: 'Namn',
    key: 'Nyckel',
    year: 'År',
    amount: 'Belopp',
    name: 'Namn',
    host: 'Värd',
    code: 'Kod',
    periods: 'Årgångar',
    gaps: 'Saknas',
    vouched: 'Intygat',
    reads: 'Läser',
    vintage: 'Årgång',
    files: 'Filändelse',
  },
  mustBeGiven: 'anges med --amount',
  ofLines: 'följer av raderna',
  follows: 'följer av nyckeln',
  none: 'inga',
  ownReads: (key: string, agreement: string, figures: readonly string[]) =>
    `${key} läser ${listed(figures, 'och')} för ${agreement}.`,
  readsNothing: (key: string, agreement: string) => `${key} läser inga siffror för ${agreement}.`,
  yearsBack: (years: number) => back(years),
  inForce: {
    'full-year': (years: number, day: string) => `${back(years)}, i kraft från ${day}`,
    'from-date': (years: number, day: string) =>
      `${back(years)}, i kraft från ${day}, för dagarna från den dagen`,
    none: (years: number, day: string) =>
      `${back(years)}, i kraft från ${day}; året behåller det som gäller 1 januari`,
  },
};

export const words = { ...allocation, list };
