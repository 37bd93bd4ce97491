import type { Spoken } from '../../sheet/sentence.js';
import type { words } from './sv.js';

/** What the answer to a question says, with the cost sheet behind its amount, and of several years. */
export type Words = Spoken<typeof words>;
