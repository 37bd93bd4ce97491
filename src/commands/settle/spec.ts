import { DRAWING, QUESTION } from '../options.js';
import { AGREEMENT, command } from '../spec.js';
import { both } from '../written.js';

export const settle = command({
  id: 'settle',
  about: both`stäm av: betalt i förskott mot utfallet, eller preliminära siffror mot slutliga | settle what was paid in advance with the outcome, or preliminary figures with final ones`,
  arguments: [AGREEMENT],
  options: ['outcome', 'accounts', 'dimension', ...QUESTION, 'invoices', 'draft', ...DRAWING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).settle,
});
