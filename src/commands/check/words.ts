import type { Spoken } from '../../sheet/sentence.js';
import type { words } from './sv.js';

/** What a comparison with published and decided tables says, in a language. */
export type Words = Spoken<typeof words>;
