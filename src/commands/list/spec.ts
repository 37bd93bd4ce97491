import { WRITING } from '../options.js';
import { command } from '../spec.js';

export const list = command({
  id: 'list',
  about: {
    sv: 'visa avtal, parter, underlag, nycklar och format',
    en: 'show agreements, parties, measures, keys and formats',
  },
  arguments: [],
  options: ['key', ...WRITING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).list,
});
