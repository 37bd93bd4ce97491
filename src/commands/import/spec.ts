import { WRITING } from '../options.js';
import { command } from '../spec.js';

export const importing = command({
  id: 'import',
  about: {
    sv: 'hämta ett underlags siffror ur en fil från SCB, Kolada eller någon annan',
    en: 'take the figures of a measure from a file of SCB, Kolada or somebody else',
  },
  arguments: [
    {
      form: '<measure>',
      about: { sv: 'underlagets kortnamn (se allocate list)', en: "the measure's id (see allocate list)" },
    },
    {
      form: '<file>',
      about: {
        sv: 'filen: CSV, arbetsbok (bok.xlsx#Blad), JSON-stat, PX, PxWeb eller Kolada',
        en: 'the file: CSV, workbook (book.xlsx#Sheet), JSON-stat, PX, PxWeb or Kolada',
      },
    },
  ],
  options: ['period', 'where', 'decimal', 'revise', 'dry-run', ...WRITING],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).importMeasure,
});
