import { command } from '../spec.js';

export const init = command({
  id: 'init',
  about: {
    sv: 'skriv en kopia av en inbyggd samverkan, att ändra och fylla på',
    en: 'write a copy of an embedded cooperation, to change and add to',
  },
  arguments: [
    {
      form: '[folder]',
      about: { sv: 'mappen; annars samverkans namn', en: 'the folder; else the name of the cooperation' },
    },
  ],
  options: ['from'],
  words: {
    sv: async () => (await import('./sv.js')).words,
    en: async () => (await import('./en.js')).words,
  },
  load: async () => (await import('./command.js')).init,
});
