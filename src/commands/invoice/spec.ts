import { QUESTION, WRITING } from '../options.js';
import { command } from '../spec.js';
import { both, written } from '../written.js';

export const invoice = command({
  id: 'invoice',
  about: both`visa vad var och en ska betala och när: fakturor och delbetalningar | show what each is to pay and when: invoices and instalments`,
  arguments: [
    written`[agreement...] | avtalens namn (se allocate list); utan namn årets alla, med --year | names of agreements (see allocate list); without any all of the year, with --year`,
  ],
  options: [...QUESTION, 'instalments', 'of', 'draft', ...WRITING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).invoice,
});
