import { allocation } from '../../allocation/sv.js';
import { capital } from '../../sheet/capital.js';
import { listed } from '../../sheet/listed.js';

export const compare = {
  /** What an alternative is called: all that it changes. */
  named: (changes: readonly string[]) => capital(changes.join(', ')),
  only: (names: readonly string[]) => `bara ${listed(names, 'och')}`,
  without: (names: readonly string[]) => `utan ${listed(names, 'och')}`,
  joins: (name: string, date: string) => `${name} ansluter ${date}`,
  leaves: (name: string, date: string) => `${name} lämnar efter ${date}`,
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
  /** `beside`: the change in percent, or that the party takes no part. */
  change: (name: string, amount: string, beside: string | undefined) =>
    `${name} ${amount}${beside === undefined ? '' : ` (${beside})`}`,
  absent: 'deltar inte',
  nothing: (name: string) => `${name}: inget belopp ändras.`,
  order:
    'En sak ändras i taget, i kolumnernas ordning. Delarna är avrundade till hela steg så att varje rad blir sin skillnad; exakta bråk finns i formatet json.',
  untold: (causes: readonly string[]) =>
    `Obs: ${listed(causes, 'och')} kan inte räknas för sig, eftersom steget däremellan inte går att fördela; den delen ligger i nästa kolumn.`,
};

export const words = { ...allocation, compare };
