import { allocation } from '../../allocation/sv.js';
import { listed } from '../../sheet/listed.js';

export const compare = {
  alternative: 'Alternativ',
  title: (title: string) => `${title}: jämförelse`,
  from: 'Utgångsläge',
  chart: (name: string) => `Vem betalar mer och vem mindre: ${name}`,
  sides: { below: 'betalar mindre', above: 'betalar mer' },
  difference: 'Skillnad',
  percent: 'Skillnad (%)',
  why: (name: string) => `Varför beloppen ändras: ${name}`,
  causes: {
    cost: 'Kostnaden',
    own: 'Egna siffror',
    others: 'Andras siffror',
    parties: 'Vilka som deltar',
    adjustments: 'Justeringar',
    key: 'Nyckeln',
    rounding: 'Avrundning',
  },
  about: (name: string, notes: readonly string[]) => `${name}: ${notes.join(' ')}`,
  most: (up: string | undefined, down: string | undefined) =>
    [up === undefined ? '' : `Ökar mest: ${up}.`, down === undefined ? '' : `Minskar mest: ${down}.`]
      .filter((part) => part !== '')
      .join(' '),
  change: (name: string, amount: string, percent: string | undefined) =>
    `${name} ${amount}${percent === undefined ? '' : ` (${percent})`}`,
  nothing: (name: string) => `${name}: inget belopp ändras.`,
  order:
    'En sak ändras i taget, i kolumnernas ordning. Delarna är avrundade till hela steg så att varje rad blir sin skillnad; exakta bråk finns i formatet json.',
  untold: (causes: readonly string[]) =>
    `Obs: ${listed(causes, 'och')} kan inte räknas för sig, eftersom steget däremellan inte går att fördela; den delen ligger i nästa kolumn.`,
};

export const words = { ...allocation, compare };
