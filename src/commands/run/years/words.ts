import type { allocation } from '../../../allocation/sv.js';
import type { Spoken } from '../../../sheet/sentence.js';
import type { years } from './sv.js';

/** What the answers of several years say. */
export type Words = Spoken<typeof allocation & { readonly years: typeof years }>;
