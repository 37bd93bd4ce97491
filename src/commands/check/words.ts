import type { Words as LockWords } from '../lock/words.js';
import type { checkReport } from './report.sv.js';
import type { check } from './sv.js';

/** What a comparison with published and decided tables says, in a language. */
export type Words = LockWords & { readonly check: typeof check; readonly checkReport: typeof checkReport };
