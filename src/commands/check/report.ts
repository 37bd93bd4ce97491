import type { Agreement } from '../../agreement/agreement.js';
import type { Screen } from '../../formats/format.js';
import type { ProblemWords } from '../../kernel/complaint.js';
import type { Issue, Label } from '../../kernel/issue.js';
import type { Provenance } from '../../sheet/provenance.js';
import type { Shown, Spoken } from '../../sheet/sentence.js';
import type { Comparison } from './comparison.js';
import type { Words } from './words.js';

/** An agreement and what its published tables were compared with. */
export interface Checked {
  readonly agreement: Agreement;
  readonly comparisons: readonly Comparison<Shown>[];
  /** How many of them are decided tables. */
  readonly locks: number;
  /** The years that are proposed and cannot be worked out yet, for nobody has written the figures that they read. */
  readonly waiting: readonly number[];
}

/** What `check` has found in a folder: where something is wrong with its data, nothing is compared. */
export interface CheckedFolder {
  /** As the call names it. */
  readonly name?: string;
  /** What the cooperation is called, where that could be read. */
  readonly cooperation?: Label;
  readonly checked: readonly Checked[];
  readonly issues: readonly Issue[];
  /** A file by its name in the folder: the same wherever that lies and the program is started. */
  fileName(shown: string): Promise<string>;
  provenance(): Promise<Provenance>;
}

/** What `check` has found. */
export interface CheckReport {
  readonly folders: readonly CheckedFolder[];
  readonly isVerbose: boolean;
  /** How faults are told: for those formats that tell of them. */
  problemWords(): Promise<Spoken<ProblemWords>>;
}

/** A way to tell what `check` found; the renderer is loaded when it is first used. */
export interface CheckFormat {
  readonly id: string;
  /** File names that end so mean this format. */
  readonly extensions: readonly string[];
  /** The same whatever the language. */
  readonly isForMachines?: boolean;
  /** Whether it tells of faults in the data too, which are told on standard error always. */
  readonly tellsFaults?: boolean;
  render(report: CheckReport, words: Words, screen: Screen): Promise<string>;
}
