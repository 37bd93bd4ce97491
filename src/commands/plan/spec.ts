import { DRAWING } from '../options.js';
import { command } from '../spec.js';
import { both, written } from '../written.js';

export const plan = command({
  id: 'plan',
  about: both`visa årets avtal, eller flera års, eller ett avtals kostnadsrader, part för part | show the agreements of a year or of several, or the cost lines of one, party by party`,
  arguments: [
    written`<years> | året, till exempel 2019, eller flera: 2019-2021 eller 2019,2021 | the year, for example 2019, or several: 2019-2021 or 2019,2021`,
    written`[agreement] | avtalets namn; utan namn alla avtal | the name of the agreement; all agreements when none is given`,
  ],
  options: DRAWING,
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).plan,
});
