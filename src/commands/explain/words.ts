import type { Spoken } from '../../sheet/sentence.js';
import type { words } from './sv.js';

/** What a receipt says, of a settlement and of instalments too. */
export type Words = Spoken<typeof words>;
