import { WRITING } from '../options.js';
import { command } from '../spec.js';

export const audit = command({
  id: 'audit',
  about: {
    sv: 'pröva någon annans tabell: stämmer summorna, och med vilken regel är den gjord?',
    en: "try somebody else's table: do its sums hold, and by which rule was it made?",
  },
  arguments: [
    {
      form: '<table>',
      about: {
        sv: 'tabellens fil: CSV, arbetsbok eller statistik',
        en: 'the file of the table: CSV, workbook or statistics',
      },
    },
  ],
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
  meaning: {
    year: {
      sv: 'med --write: det år som tabellen gäller',
      en: 'with --write: the year that the table is for',
    },
  },
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).audit,
});
