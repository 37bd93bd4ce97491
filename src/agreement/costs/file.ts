import type { Located } from '../../kernel/issue.js';

/** The file of a cost sheet, and whether it has been read. */
export type CostsFile = Located<string> & { readonly isRead: boolean };
