import type { Place } from '../place.js';

/** What faults of what nobody is called, or too many are tell about themselves. */
export interface NameFaults {
  /** `mayBeNew`: whether it may be one that the cooperation lacks. */
  'unknown-party': { text: string; known: readonly string[]; suggestion?: string; mayBeNew?: boolean };
  'unknown-group': { text: string; known: readonly string[]; suggestion?: string };
  'not-in-table': { text: string; known: readonly string[]; suggestion?: string };
  /** `misnamed`: the file that would be it, had it the right extension. */
  /** `verb`: the command that was probably meant, when it stands where one may. */
  'unknown-agreement': {
    text: string;
    known: readonly string[];
    suggestion?: string;
    misnamed?: string;
    /** Whether it was looked for in the embedded cooperation, which nobody named. */
    isEmbedded?: boolean;
    verb?: string;
  };
  'unknown-key': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-format': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-measure': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-cooperation': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-scenario': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-topic': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-schema': { text: string; known: readonly string[]; suggestion?: string };
  'unknown-line': { text: string; known: readonly string[]; suggestion?: string };
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
  'sum-as-party': { name: string };
}
