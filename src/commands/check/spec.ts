import { command } from '../spec.js';

export const check = command({
  id: 'check',
  about: {
    sv: 'jämför publicerade tabeller med beräknade; tyst när allt stämmer',
    en: 'compare published tables with computed ones; silent when all agree',
  },
  arguments: [
    {
      form: '[agreement...]',
      about: { sv: 'avtalens namn; utan namn alla', en: 'names of agreements; without any, all' },
    },
  ],
  // Every command understands it; here it says more.
  options: ['verbose', 'format', 'output', 'embedded'],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).check,
});
