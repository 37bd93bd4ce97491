import { readFileSync } from 'node:fs';
import type { Language } from '../../../sheet/words.js';

/** The program of a page, and its sentences in each language, as the build makes them of src/page: it puts them in place of this file. */
export const PROGRAM: Readonly<Record<'core' | Language, string>> = JSON.parse(
  readFileSync('dist/page.json', 'utf8'),
);
