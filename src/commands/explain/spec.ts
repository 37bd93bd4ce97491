import { QUESTION, WRITING } from '../options.js';
import { AGREEMENT, command } from '../spec.js';

export const explain = command({
  id: 'explain',
  about: {
    sv: 'visa hur ett belopp har räknats fram, steg för steg',
    en: 'show how an amount was made, step by step',
  },
  arguments: [
    AGREEMENT,
    {
      form: '[party]',
      about: {
        sv: 'en part: id, namn eller kod; utan part visas alla i en tabell',
        en: 'a party: id, name or code; without one, all in a table',
      },
    },
  ],
  options: [...QUESTION, 'outcome', 'accounts', 'dimension', 'instalments', ...WRITING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).explain,
});
