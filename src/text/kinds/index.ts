import { csv } from './csv.js';
import type { FileKind } from './kind.js';

/** Every kind of file that is read, in the order in which a file is asked what it is: CSV is what is nothing else. */
export const KINDS: readonly FileKind[] = Object.freeze([csv]);
