import { DRAWING, QUESTION } from '../options.js';
import { AGREEMENT, command } from '../spec.js';
import { both } from '../written.js';

export const compare = command({
  id: 'compare',
  about: both`ställ alternativ bredvid varandra och visa varför de skiljer sig | put alternatives side by side and show why they differ`,
  arguments: [AGREEMENT],
  options: ['with', 'scenario', ...QUESTION, ...DRAWING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).compare,
});
