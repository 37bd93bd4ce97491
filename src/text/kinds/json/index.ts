import type { JsonForm } from './form.js';
import { jsonStat } from './jsonstat.js';
import { other } from './other.js';

/** Every form of JSON that is read, in the order in which a file is asked which it has; the last one is none. */
export const FORMS: readonly JsonForm[] = Object.freeze([jsonStat, other]);
