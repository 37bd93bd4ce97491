import { allocation } from '../../allocation/sv.js';

/** Svenska: vad som sägs om filernas scheman. */
export const schema = {
  title: 'Filer och svar som har ett schema',
  headings: { name: 'Slag', files: 'Filer', about: 'Vad det är' },
  use: 'Skriv schemat för ett slag med allocate schema <slag> -o fil.json, och nämn det i filens första rad: # yaml-language-server: $schema=fil.json',
};

export const words = { ...allocation, schema };
