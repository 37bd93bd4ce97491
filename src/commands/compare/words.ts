import type { Words as AllocationWords } from '../../allocation/words.js';
import type { compare } from './sv.js';

/** What a comparison of alternatives says, in a language. */
export type Words = AllocationWords & {
  readonly compare: typeof compare;
};
