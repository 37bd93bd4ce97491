import type { Words as AllocationWords } from '../../allocation/words.js';
import type { list } from './sv.js';

/** What the list of a cooperation says, in a language. */
export type Words = AllocationWords & {
  readonly list: typeof list;
};
