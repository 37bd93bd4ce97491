import { command } from '../spec.js';

export const completion = command({
  id: 'completion',
  about: {
    sv: 'skriv ut det som låter skalet fylla i kommandon, flaggor, avtal, parter och år med Tab',
    en: 'print what lets the shell complete commands, options, agreements, parties and years with Tab',
  },
  arguments: [{ form: '<shell>', about: { sv: 'bash, zsh eller fish', en: 'bash, zsh or fish' } }],
  options: ['output'],
  words: {
    sv: async () => (await import('./sv.js')).words,
    en: async () => (await import('./en.js')).words,
  },
  load: async () => (await import('./command.js')).completion,
});
