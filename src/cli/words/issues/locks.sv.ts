import type { IssueWords } from '../../../kernel/complaint.js';
import type { LockFaults } from '../../../kernel/faults/locks.js';

/** Svenska: fel i beslutade tabeller. */
export const locks: IssueWords<LockFaults> = {
  'lock-missing': ({ lock }) => [
    `${lock} finns inte, fast tabellen är låst`,
    'Hämta tillbaka filen ur versionshanteringen; ta bort raden bara om beslutet är upphävt.',
  ],
  'lock-replaced': ({ lock }) => [
    `${lock} är ett annat lås än det som skrevs in här`,
    'Hämta tillbaka filen som den var: ett nytt beslut får ett eget lås.',
  ],
  'lock-unlisted': () => [
    'låset står inte i decisions/index.csv',
    'Skriv in det med allocate lock --renew, eller ta bort filen om tabellen inte är beslutad.',
  ],
  'lock-copied': ({ first }) => [`samma lås som ${first}, under ett annat namn`, 'Ta bort den ena filen.'],
  'index-differs': ({ field, listed: said, locked }) => [
    `${field}: raden säger "${said}", låset "${locked}"`,
    'Rätta raden efter låset.',
  ],
  'lock-edited': () => [
    'den beslutade tabellen har ändrats efter att den skrevs',
    'Hämta tillbaka filen som den var ur versionshanteringen.',
  ],
};
