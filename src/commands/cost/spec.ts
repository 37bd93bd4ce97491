import { DRAWING } from '../options.js';
import { AGREEMENT, command } from '../spec.js';
import { both } from '../written.js';

export const cost = command({
  id: 'cost',
  about: both`visa kalkylen bakom ett avtals belopp, rad för rad | show the sheet behind the amount of an agreement, line by line`,
  arguments: [AGREEMENT],
  options: ['year', 'set', ...DRAWING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).cost,
});
