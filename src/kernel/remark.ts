import type { Place } from './issue.js';

/** What is said of input that has no fault, so that nothing is passed over in silence. The sentences are in `cli/words/remarks.sv.ts` and its English twin. */
interface RemarkFacts {
  /** A file of text that is not UTF-8. */
  'read-as': { file: string; encoding: string };
}

type RemarkCode = keyof RemarkFacts;

/** A remark on the input: its facts, and the place that it is about where there is one. */
export interface Remark<C extends RemarkCode = RemarkCode> {
  readonly code: C;
  readonly facts: RemarkFacts[C];
  readonly at?: Place;
}

/** The sentence of each remark. */
export type RemarkWords = { readonly [C in RemarkCode]: (facts: RemarkFacts[C]) => string };
