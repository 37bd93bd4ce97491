import type { Spoken } from '../../sheet/sentence.js';
import type { words } from './sv.js';

/** What is said of a new folder, in a language. */
export type Words = Spoken<typeof words>;
