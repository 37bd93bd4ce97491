import { WRITING } from '../options.js';
import { command } from '../spec.js';
import { both, written } from '../written.js';

export const importing = command({
  id: 'import',
  about: both`hämta ett underlags siffror ur en fil från SCB, Kolada eller någon annan | take the figures of a measure from a file of SCB, Kolada or somebody else`,
  arguments: [
    written`<measure> | underlagets kortnamn (se allocate list) | the measure's id (see allocate list)`,
    written`<file> | filen: CSV, arbetsbok (bok.xlsx#Blad), JSON-stat, PX, PxWeb eller Kolada | the file: CSV, workbook (book.xlsx#Sheet), JSON-stat, PX, PxWeb or Kolada`,
  ],
  options: ['period', 'where', 'decimal', 'revise', 'dry-run', ...WRITING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).importMeasure,
});
