import type { Spoken } from '../../sheet/sentence.js';
import type { words } from './sv.js';

/** What is said of the schemas of files, in a language. */
export type Words = Spoken<typeof words>;
