import { QUESTION, WRITING } from '../options.js';
import { AGREEMENT, command } from '../spec.js';
import { both, written } from '../written.js';

export const explain = command({
  id: 'explain',
  about: both`visa hur ett belopp har räknats fram, steg för steg | show how an amount was made, step by step`,
  arguments: [
    AGREEMENT,
    written`[party] | en part: id, namn eller kod; utan part visas alla i en tabell | a party: id, name or code; without one, all in a table`,
  ],
  options: [...QUESTION, 'outcome', 'accounts', 'dimension', 'instalments', ...WRITING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).explain,
});
