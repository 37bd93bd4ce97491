import type { Rational } from '../number.js';
import type { Place } from '../place.js';

/** A text that is none of the known, and the one that was probably meant. */
export interface Stranger {
  text: string;
  known: readonly string[];
  suggestion?: string | undefined;
}

/** What faults of what nobody is called, or too many are tell about themselves. */
export interface NameFaults {
  /** `mayBeNew`: whether it may be one that the cooperation lacks. */
  'unknown-party': Stranger & { mayBeNew?: boolean };
  'unknown-group': Stranger;
  'not-in-table': Stranger;
  /**
   * `misnamed`: the file that would be it, had it the right extension. `isEmbedded`: it was looked for in the embedded
   * cooperation, which nobody named. `verb`: the command that was probably meant, when it stands where one may.
   */
  'unknown-agreement': Stranger & { misnamed?: string; isEmbedded?: boolean; verb?: string };
  'unknown-key': Stranger;
  'unknown-format': Stranger;
  'unknown-measure': Stranger;
  'unknown-cooperation': Stranger;
  'unknown-scenario': Stranger;
  'unknown-topic': Stranger;
  'unknown-schema': Stranger;
  'unknown-line': Stranger;
  'unknown-row': { text: string };
  /** `isMeasure`: whether it is a measure that has it. */
  'reserved-name': { name: string; isMeasure?: boolean };
  'duplicate-party': { text: string; holder: string; first: Place };
  'repeated-party': { name: string };
  /** No municipality or region. `suggestions`: those that look like it, with their codes. */
  'unknown-body': { text: string; suggestions: readonly string[] };
  'one-party': { name: string };
  'comma-in-id': { id: string };
  'duplicate-row': { name: string; first: Place };
  'not-taking-part': { name: string; year?: string };
  'party-outside-agreement': { name: string; agreement: string };
  'no-parties': object;
  'no-agreements': object;
  'sum-as-party': { name: string; made?: { readonly sum: Rational; readonly printed: Rational } };
}
