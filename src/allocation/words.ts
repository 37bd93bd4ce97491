import type { Words as SheetWords } from '../sheet/words.js';
import type { allocation } from './sv.js';

/** What an allocation says, in a language. */
export type Words = SheetWords & typeof allocation;
