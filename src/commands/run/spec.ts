import { DRAWING, QUESTION } from '../options.js';
import { AGREEMENT, command } from '../spec.js';

export const run = command({
  id: 'run',
  about: { sv: 'fördela ett avtals kostnad', en: "divide an agreement's cost" },
  arguments: [AGREEMENT],
  options: [...QUESTION, ...DRAWING],
  meaning: {
    year: {
      sv: 'ett annat år än avtalets, eller flera: 2024-2026',
      en: "another year than the agreement's, or several: 2024-2026",
    },
  },
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).run,
});
