import { DRAWING, ROUNDING } from '../options.js';
import { command } from '../spec.js';
import { both, written } from '../written.js';

export const split = command({
  id: 'split',
  about: both`fördela ett belopp efter vikter, utan avtal | divide an amount by weights, without an agreement`,
  arguments: [
    written`<amount> | beloppet i kronor | the amount in kronor`,
    written`[name=weight...] | parternas vikter, till exempel A=469,9 | the parties' weights, for example A=469.9`,
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
