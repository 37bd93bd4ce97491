import { WRITING } from '../options.js';
import { AGREEMENT, command } from '../spec.js';
import { both } from '../written.js';

export const survey = command({
  id: 'survey',
  about: both`visa vad parterna har svarat, och var handlingarna säger något annat | show what the parties replied, and where the papers say otherwise`,
  arguments: [AGREEMENT],
  options: WRITING,
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).survey,
});
