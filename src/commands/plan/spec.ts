import { DRAWING } from '../options.js';
import { command } from '../spec.js';

export const plan = command({
  id: 'plan',
  about: {
    sv: 'visa årets avtal, eller flera års, eller ett avtals kostnadsrader, part för part',
    en: 'show the agreements of a year or of several, or the cost lines of one, party by party',
  },
  arguments: [
    {
      form: '<years>',
      about: {
        sv: 'året, till exempel 2019, eller flera: 2019-2021 eller 2019,2021',
        en: 'the year, for example 2019, or several: 2019-2021 or 2019,2021',
      },
    },
    {
      form: '[agreement]',
      about: {
        sv: 'avtalets namn; utan namn alla avtal',
        en: 'the name of the agreement; all agreements when none is given',
      },
    },
  ],
  options: DRAWING,
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).plan,
});
