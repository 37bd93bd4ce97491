import type { ProblemWords } from '../../kernel/complaint.js';
import type { Language } from '../../sheet/words.js';

/** The languages that are written; the first is the one that needs no asking for. */
export const LANGUAGES: readonly Language[] = Object.freeze(['sv', 'en']);

/** The sentences about problems, in a language. */
export async function loadProblemWords(language: Language): Promise<ProblemWords> {
  return (language === 'en' ? await import('./problems.en.js') : await import('./problems.sv.js')).problems;
}
