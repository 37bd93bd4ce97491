import type { Label } from '../../kernel/issue.js';

/** The variables of the environment that the program and its start read. */
export const ENVIRONMENT: readonly (readonly [name: string, about: Label])[] = Object.freeze([
  [
    'ALLOCATE_DATA',
    {
      sv: 'samverkans mapp, när --data inte säger det',
      en: 'the folder of the cooperation, when --data does not say',
    },
  ],
  [
    'ALLOCATE_LANG',
    {
      sv: 'språket, sv eller en, när --lang inte säger det',
      en: 'the language, sv or en, when --lang does not say',
    },
  ],
  [
    'LC_ALL, LC_MESSAGES, LANG',
    {
      sv: 'systemets språk: engelska ger engelska, allt annat svenska',
      en: 'the language of the system: English gives English, any other Swedish',
    },
  ],
  [
    'LC_CTYPE',
    {
      sv: 'systemets tecken, om LC_ALL inte säger dem',
      en: 'the letters of the system, when LC_ALL does not say',
    },
  ],
  [
    'FORCE_COLOR',
    {
      sv: 'färg också när det inte är en terminal; 0 för ingen',
      en: 'colour also where there is no terminal; 0 for none',
    },
  ],
  ['CI', { sv: 'init frågar inget, som i ett byggflöde', en: 'init asks nothing, as in a pipeline' }],
  ['NO_COLOR', { sv: 'ingen färg; FORCE_COLOR går före', en: 'no colour; FORCE_COLOR goes before it' }],
  ['TERM', { sv: 'dumb: ingen färg', en: 'dumb: no colour' }],
  [
    'XDG_CACHE_HOME, LOCALAPPDATA, HOME',
    {
      sv: 'där Node sparar det kompilerade programmet till nästa start',
      en: 'where Node keeps the compiled program for the next start',
    },
  ],
]);
