import type { Spoken } from '../../sheet/sentence.js';
import type { words } from './sv.js';

/** What an audit says, in a language: of what differs it says what a check does. */
export type Words = Spoken<typeof words>;
