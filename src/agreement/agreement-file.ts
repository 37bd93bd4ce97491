import type { Located, Place } from '../kernel/issue.js';
import type { Outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Ingredients } from '../keys/form.js';
import type { Dialect } from '../text/figure.js';
import type { Node } from '../text/node.js';
import type { Agreement } from './agreement.js';
import type { CostsFile } from './costs/file.js';
import type { WrittenTable } from './published/written.js';

import type { Scenario } from './scenarios.js';

/** The years of an agreement. */
export interface Timeline {
  /** Those that something is decided for, ascending. */
  readonly years: readonly number[];
  /** Whether what is said for one year may be asked of another: where no years are written apart. */
  readonly isOpen: boolean;
  /** All that take part in any of its years, in table order. */
  readonly parties: readonly Party[];
  /** Where what is decided for a year stands, or the whole agreement. */
  entryAt(year: number | undefined): Place;
  /** All that is written that holds for a year: what is decided for it, and the rules of then. */
  nodeOf(year: number | undefined): Node;
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
