import { DRAWING, QUESTION } from '../options.js';
import { AGREEMENT, command } from '../spec.js';
import { both } from '../written.js';

export const run = command({
  id: 'run',
  about: both`fördela ett avtals kostnad | divide an agreement's cost`,
  arguments: [AGREEMENT],
  options: [...QUESTION, ...DRAWING],
  meaning: {
    year: both`ett annat år än avtalets, eller flera: 2024-2026 | another year than the agreement's, or several: 2024-2026`,
  },
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).run,
});
