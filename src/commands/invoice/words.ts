import type { Words as AllocationWords } from '../../allocation/words.js';
import type { invoice } from './sv.js';

/** What an invoice says, in a language. */
export type Words = AllocationWords & {
  readonly invoice: typeof invoice;
};
