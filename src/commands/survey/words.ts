import type { Spoken } from '../../sheet/sentence.js';
import type { words } from './sv.js';

/** What a survey says, in a language. */
export type Words = Spoken<typeof words>;
