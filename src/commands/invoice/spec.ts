import { QUESTION, WRITING } from '../options.js';
import { AGREEMENT, command } from '../spec.js';

export const invoice = command({
  id: 'invoice',
  about: {
    sv: 'visa vad var och en ska betala och när: fakturor och delbetalningar',
    en: 'show what each is to pay and when: invoices and instalments',
  },
  arguments: [AGREEMENT],
  options: [...QUESTION, 'instalments', 'draft', ...WRITING],
  words: {
    sv: async () => (await import('./sv.js')).words,
    en: async () => (await import('./en.js')).words,
  },
  load: async () => (await import('./command.js')).invoice,
});
