import { command } from '../spec.js';
import { both, written } from '../written.js';

export const check = command({
  id: 'check',
  about: both`jämför publicerade tabeller med beräknade; tyst när allt stämmer | compare published tables with computed ones; silent when all agree`,
  arguments: [
    written`[agreement...] | avtalens namn; utan namn alla | names of agreements; without any, all`,
  ],
  // Every command understands it; here it says more.
  options: ['verbose', 'format', 'output', 'embedded'],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).check,
});
