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
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).survey,
});
