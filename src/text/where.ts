import type { Located } from '../kernel/issue.js';

/**
 * What is chosen of figures or rows that something tells apart, as `kön=totalt`: by the code or text of a dimension and of its
 * category, or by the heading of a column and what its cells say.
 */
export type Where = Located<{ readonly dimension: string; readonly category: string }>;
