import type { Located } from '../kernel/issue.js';
import type { Outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Ingredients } from '../keys/form.js';
import type { Dialect } from '../text/figure.js';
import type { Node } from '../text/node.js';
import type { Agreement } from './agreement.js';
import type { CostsFile } from './costs/file.js';
import type { WrittenTable } from './published/written.js';
import type { Scenario } from './scenarios.js';
import type { WrittenTimeline } from './timeline.js';

/** The years of an agreement. */
export interface Timeline extends WrittenTimeline {
  /** All that take part in any of its years, in table order. */
  readonly parties: readonly Party[];
  /** What the agreement says for a year, with the rules that hold then. */
  inYear(year: number | undefined): Promise<Outcome<AgreementFile>>;
}

/** An agreement, and the tables that were published of it, which only `check` reads. */
export interface AgreementFile {
  readonly agreement: Agreement;
  readonly timeline: Timeline;
  /** What it was read from, as it is written, and the marks that its figures have before decimals. */
  readonly written: Node;
  readonly dialect: Dialect;
  /** What another key may be made of. */
  readonly ingredients: Ingredients;
  /** The file of its cost sheet, when it stands in one, and whether that has been read. */
  readonly costsFile?: CostsFile;
  /** Named alternatives, to compare with. */
  readonly scenarios: readonly Scenario[];
  /** The tables, or the file that lists them. */
  readonly published: readonly WrittenTable[] | Located<string>;
}
