import type { Label } from '../../core/issue.js';
import type { sv } from './sv.js';

export type Language = keyof Label;

/** Every heading and sentence of a result; English must have them all. Amounts come written: `50 078 kr`. */
export type Words = typeof sv;
