import { command } from '../spec.js';
import { both, written } from '../written.js';

export const completion = command({
  id: 'completion',
  about: both`skriv ut det som låter skalet fylla i kommandon, flaggor, avtal, parter och år med Tab | print what lets the shell complete commands, options, agreements, parties and years with Tab`,
  arguments: [written`<shell> | bash, zsh eller fish | bash, zsh or fish`],
  options: ['output'],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).completion,
});
