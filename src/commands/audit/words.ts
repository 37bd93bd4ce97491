import type { Words as CheckWords } from '../check/words.js';
import type { audit } from './sv.js';

/** What an audit says, in a language: of what differs it says what a check does. */
export type Words = CheckWords & { readonly audit: typeof audit };
