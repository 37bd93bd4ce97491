import { QUESTION } from '../options.js';
import { AGREEMENT, command } from '../spec.js';
import { both } from '../written.js';

export const lock = command({
  id: 'lock',
  about: both`skriv den beslutade tabellen till decisions, där check håller den | write the decided table to decisions, where check holds it`,
  // Locks of every agreement can be renewed.
  arguments: [{ ...AGREEMENT, form: '[agreement]' }],
  options: ['decision', ...QUESTION, 'renew'],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).lock,
});
