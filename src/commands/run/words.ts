import type { Words as CostWords } from '../cost/words.js';

/** What the answer to a question says, with the cost sheet behind its amount. */
export type Words = CostWords;
