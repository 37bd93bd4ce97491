import { allocation } from '../../allocation/en.js';
import type { schema as swedish } from './sv.js';

/** English: what is said of the schemas of files. */
export const schema: typeof swedish = {
  title: 'Files and answers that have a schema',
  headings: { name: 'Kind', files: 'Files', about: 'What it is' },
  use: 'Write the schema of a kind with allocate schema <kind> -o file.json, and name it in the first line of the file: # yaml-language-server: $schema=file.json',
};

export const words = { ...allocation, schema };
