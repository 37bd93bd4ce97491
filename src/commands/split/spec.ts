import { DRAWING, ROUNDING } from '../options.js';
import { command } from '../spec.js';

export const split = command({
  id: 'split',
  about: {
    sv: 'fördela ett belopp efter vikter, utan avtal',
    en: 'divide an amount by weights, without an agreement',
  },
  arguments: [
    { form: '<amount>', about: { sv: 'beloppet i kronor', en: 'the amount in kronor' } },
    {
      form: '[name=weight...]',
      about: {
        sv: 'parternas vikter, till exempel A=469,9',
        en: "the parties' weights, for example A=469.9",
      },
    },
  ],
  options: [
    'weights',
    'name-column',
    'weight-column',
    'transpose',
    'where',
    'decimal',
    ...ROUNDING,
    ...DRAWING,
  ],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).split,
});
