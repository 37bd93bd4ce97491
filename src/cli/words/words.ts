import type { sv } from './sv.js';

/** Every heading and sentence of a result; English must have them all. Amounts come written: `50 078 kr`. */
export type Words = typeof sv;
