import { QUESTION, WRITING } from '../options.js';
import { AGREEMENT, command } from '../spec.js';

export const run = command({
  id: 'run',
  about: { sv: 'fördela ett avtals kostnad', en: "divide an agreement's cost" },
  arguments: [AGREEMENT],
  options: [...QUESTION, ...WRITING],
  words: {
    sv: async () => (await import('./sv.js')).words,
    en: async () => (await import('./en.js')).words,
  },
  load: async () => (await import('./command.js')).run,
});
