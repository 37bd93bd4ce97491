import type { ProblemWords } from '../../kernel/complaint.js';
import { type Spoken, spoken } from '../../sheet/sentence.js';
import type { Language } from '../../sheet/words.js';

/** The languages that are written; the first is the one that needs no asking for. */
export const LANGUAGES: readonly Language[] = Object.freeze(['sv', 'en']);

/** The sentences about problems, in a language. */
export async function loadProblemWords(language: Language): Promise<Spoken<ProblemWords>> {
  const { problems } =
    language === 'en' ? await import('./problems.en.js') : await import('./problems.sv.js');
  return spoken(problems);
}
