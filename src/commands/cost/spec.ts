import { DRAWING } from '../options.js';
import { AGREEMENT, command } from '../spec.js';

export const cost = command({
  id: 'cost',
  about: {
    sv: 'visa kalkylen bakom ett avtals belopp, rad för rad',
    en: 'show the sheet behind the amount of an agreement, line by line',
  },
  arguments: [AGREEMENT],
  options: ['year', 'set', ...DRAWING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).cost,
});
