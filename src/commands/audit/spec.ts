import { WRITING } from '../options.js';
import { command } from '../spec.js';

export const audit = command({
  id: 'audit',
  about: {
    sv: 'pröva någon annans tabell: stämmer summorna, och med vilken regel är den gjord?',
    en: "try somebody else's table: do its sums hold, and by which rule was it made?",
  },
  arguments: [{ form: '<table>', about: { sv: 'tabellen i en CSV-fil', en: 'the table in a CSV file' } }],
  options: [
    'name-column',
    'weight-column',
    'percent-column',
    'amount-column',
    'total-row',
    'transpose',
    'where',
    'decimal',
    'unit',
    'threshold',
    'write',
    'year',
    ...WRITING,
  ],
  words: {
    sv: async () => (await import('./sv.js')).words,
    en: async () => (await import('./en.js')).words,
  },
  load: async () => (await import('./command.js')).audit,
});
