import { allocation } from '../../allocation/sv.js';
import { yearsBack as back } from '../../keys/years-back.sv.js';
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
    reads: 'Läser',
    files: 'Filändelse',
  },
  mustBeGiven: 'anges med --amount',
  follows: 'följer av nyckeln',
  none: 'inga',
  yearsBack: (years: number, inForce: string) => `${back(years)}${inForce && `, i kraft från ${inForce}`}`,
};

export const words = { ...allocation, list };
