import { listed } from './listed.js';
import type { CompareWords } from './words.js';

export const compare: CompareWords = {
  alternative: 'Alternativ',
  title: (title) => `${title}: jämförelse`,
  from: 'Utgångsläge',
  difference: 'Skillnad',
  percent: 'Skillnad (%)',
  why: (name) => `Varför beloppen ändras: ${name}`,
  causes: {
    cost: 'Kostnaden',
    own: 'Egna siffror',
    others: 'Andras siffror',
    parties: 'Vilka som deltar',
    key: 'Nyckeln',
    rounding: 'Avrundning',
  },
  about: (name, notes) => `${name}: ${notes.join(' ')}`,
  most: (up, down) =>
    [up === undefined ? '' : `Ökar mest: ${up}.`, down === undefined ? '' : `Minskar mest: ${down}.`]
      .filter((part) => part !== '')
      .join(' '),
  change: (name, amount, percent) => `${name} ${amount}${percent === undefined ? '' : ` (${percent})`}`,
  nothing: (name) => `${name}: inget belopp ändras.`,
  order:
    'En sak ändras i taget, i kolumnernas ordning. Delarna är avrundade till hela steg så att varje rad blir sin skillnad; exakta bråk finns i formatet json.',
  untold: (causes) =>
    `Obs: ${listed(causes, 'och')} kan inte räknas för sig, eftersom steget däremellan inte går att fördela; den delen ligger i nästa kolumn.`,
};
