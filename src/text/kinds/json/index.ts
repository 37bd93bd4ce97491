import type { JsonForm } from './form.js';
import { jsonStat } from './jsonstat.js';
import { kolada } from './kolada.js';
import { other } from './other.js';
import { pxweb } from './pxweb.js';

/** Every form of JSON that is read, in the order in which a file is asked which it has; the last one is none. */
export const FORMS: readonly JsonForm[] = Object.freeze([jsonStat, pxweb, kolada, other]);
