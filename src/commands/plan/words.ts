import type { Words as AllocationWords } from '../../allocation/words.js';
import type { plan } from './sv.js';

/** What a plan says, in a language. */
export type Words = AllocationWords & {
  readonly plan: typeof plan;
};
