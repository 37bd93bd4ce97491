import { command } from '../spec.js';
import { both, written } from '../written.js';

export const roll = command({
  id: 'roll',
  about: both`skriv in ett nytt år i avtalen som förslag, med det förra årets belopp | write a new year into the agreements as a proposal, with the amount of the year before`,
  arguments: [
    written`<year> | det nya året, till exempel 2026 | the new year, for example 2026`,
    written`[agreement...] | avtalens namn; utan namn alla | names of agreements; without any, all`,
  ],
  options: [],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).roll,
});
