import type { Spoken } from '../sheet/sentence.js';
import type { allocation } from './sv.js';

/** What an allocation says, in a language. */
export type Words = Spoken<typeof allocation>;
