import type { Agreement } from '../../agreement/agreement.js';
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
  /** The years that are proposed and cannot be worked out yet, for nobody has written the figures that they read. */
  readonly waiting: readonly number[];
}

/** What `check` has found. */
export interface CheckReport {
  /** The name of the cooperation. */
  readonly cooperation: Label;
  readonly checked: readonly Checked[];
  readonly isVerbose: boolean;
  /** A file by its name in the folder of data: the same wherever that lies and the program is started. */
  fileName(shown: string): Promise<string>;
  provenance(): Promise<Provenance>;
}

/** A way to tell what `check` found; the renderer is loaded when it is first used. */
export interface CheckFormat {
  readonly id: string;
  /** File names that end so mean this format. */
  readonly extensions: readonly string[];
  /** The same whatever the language. */
  readonly isForMachines?: boolean;
  render(report: CheckReport, words: Words, hasColour: boolean): Promise<string>;
  /** Faults in the data, which are told on standard error too. */
  renderIssues?(issues: readonly Issue[], words: Spoken<ProblemWords>): Promise<string>;
}
