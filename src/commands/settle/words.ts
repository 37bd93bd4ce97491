import type { Words as AllocationWords } from '../../allocation/words.js';
import type { settlement } from './sv.js';

/** What a settlement says, in a language. */
export type Words = AllocationWords & {
  readonly settlement: typeof settlement;
};
