import { command } from '../spec.js';

export const completion = command({
  id: 'completion',
  about: {
    sv: 'skriv ut det som låter skalet fylla i kommandon, flaggor, avtal, parter och år med Tab',
    en: 'print what lets the shell complete commands, options, agreements, parties and years with Tab',
  },
  arguments: [{ form: '<shell>', about: { sv: 'bash, zsh eller fish', en: 'bash, zsh or fish' } }],
  options: ['output'],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).completion,
});
