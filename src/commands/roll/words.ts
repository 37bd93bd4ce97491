import type { Spoken } from '../../sheet/sentence.js';
import type { words } from './sv.js';

/** What is said of a year that is written in, in a language. */
export type Words = Spoken<typeof words>;
