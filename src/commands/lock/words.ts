import type { Words as AllocationWords } from '../../allocation/words.js';
import type { lock } from './sv.js';

/** What a lock says, in a language. */
export type Words = AllocationWords & {
  readonly lock: typeof lock;
};
