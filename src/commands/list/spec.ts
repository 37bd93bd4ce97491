import { WRITING } from '../options.js';
import { command } from '../spec.js';
import { both } from '../written.js';

export const list = command({
  id: 'list',
  about: both`visa avtal, parter, underlag, nycklar och format | show agreements, parties, measures, keys and formats`,
  arguments: [],
  options: ['key', ...WRITING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).list,
});
