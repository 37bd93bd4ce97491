import { both } from '../../commands/written.js';
import type { Label } from '../../kernel/issue.js';

/** The variables of the environment that the program and its start read. */
export const ENVIRONMENT: readonly (readonly [name: string, about: Label])[] = Object.freeze([
  [
    'ALLOCATE_DATA',
    both`samverkans mapp, när --data inte säger det | the folder of the cooperation, when --data does not say`,
  ],
  [
    'ALLOCATE_LANG',
    both`språket, sv eller en, när --lang inte säger det | the language, sv or en, when --lang does not say`,
  ],
  [
    'LC_ALL, LC_MESSAGES, LANG',
    both`systemets språk: engelska ger engelska, allt annat svenska | the language of the system: English gives English, any other Swedish`,
  ],
  [
    'LC_CTYPE',
    both`systemets tecken, om LC_ALL inte säger dem | the letters of the system, when LC_ALL does not say`,
  ],
  [
    'FORCE_COLOR',
    both`färg också när det inte är en terminal; 0 för ingen | colour also where there is no terminal; 0 for none`,
  ],
  ['CI', both`init frågar inget, som i ett byggflöde | init asks nothing, as in a pipeline`],
  ['NO_COLOR', both`ingen färg; FORCE_COLOR går före | no colour; FORCE_COLOR goes before it`],
  ['TERM', both`dumb: ingen färg | dumb: no colour`],
  [
    'XDG_CACHE_HOME, LOCALAPPDATA, HOME',
    both`där Node sparar det kompilerade programmet till nästa start | where Node keeps the compiled program for the next start`,
  ],
]);
