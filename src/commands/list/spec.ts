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
  words: {
    sv: async () => (await import('./sv.js')).words,
    en: async () => (await import('./en.js')).words,
  },
  load: async () => (await import('./command.js')).list,
});
