import { WRITING } from '../options.js';
import { AGREEMENT, command } from '../spec.js';

export const survey = command({
  id: 'survey',
  about: {
    sv: 'visa vad parterna har svarat, och var handlingarna säger något annat',
    en: 'show what the parties replied, and where the papers say otherwise',
  },
  arguments: [AGREEMENT],
  options: WRITING,
  words: {
    sv: async () => (await import('./sv.js')).words,
    en: async () => (await import('./en.js')).words,
  },
  load: async () => (await import('./command.js')).survey,
});
