import type { Sentence } from '../../sheet/sentence.js';

/** A step's name and its lines. */
export type Step = readonly [label: Sentence, lines: readonly Sentence[]];
