import type { ProblemWords } from '../../kernel/complaint.js';
import type { RemarkWords } from '../../kernel/remark.js';
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

/** The sentences of remarks, in a language. */
export async function loadRemarkWords(language: Language): Promise<Spoken<RemarkWords>> {
  const { remarks } = language === 'en' ? await import('./remarks.en.js') : await import('./remarks.sv.js');
  return spoken(remarks);
}
