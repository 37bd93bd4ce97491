import type { Spoken } from '../sheet/sentence.js';
import type { Words as SheetWords } from '../sheet/words.js';
import type { trade } from './sv.js';

/** What is said of a trade, in a language. */
export type Words = SheetWords & { readonly trade: Spoken<typeof trade> };
