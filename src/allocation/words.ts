import type { allocation } from './sv.js';

/** What an allocation says, in a language. */
export type Words = typeof allocation;
