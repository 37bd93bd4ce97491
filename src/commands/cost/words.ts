import type { Words as AllocationWords } from '../../allocation/words.js';
import type { costs } from './sv.js';

/** What a cost sheet says, in a language. */
export type Words = AllocationWords & {
  readonly costs: typeof costs;
};
