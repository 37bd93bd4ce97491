import { WRITING } from '../options.js';
import { command } from '../spec.js';
import { both, written } from '../written.js';

export const audit = command({
  id: 'audit',
  about: both`pröva någon annans tabell: stämmer summorna, och med vilken regel är den gjord? | try somebody else's table: do its sums hold, and by which rule was it made?`,
  arguments: [
    written`<table> | tabellens fil: CSV, arbetsbok eller statistik | the file of the table: CSV, workbook or statistics`,
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
    year: both`med --write: det år som tabellen gäller | with --write: the year that the table is for`,
  },
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).audit,
});
