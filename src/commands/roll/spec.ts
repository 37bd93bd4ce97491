import { command } from '../spec.js';

export const roll = command({
  id: 'roll',
  about: {
    sv: 'skriv in ett nytt år i avtalen som förslag, med det förra årets belopp',
    en: 'write a new year into the agreements as a proposal, with the amount of the year before',
  },
  arguments: [
    {
      form: '<year>',
      about: { sv: 'det nya året, till exempel 2026', en: 'the new year, for example 2026' },
    },
    {
      form: '[agreement...]',
      about: { sv: 'avtalens namn; utan namn alla', en: 'names of agreements; without any, all' },
    },
  ],
  options: [],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).roll,
});
