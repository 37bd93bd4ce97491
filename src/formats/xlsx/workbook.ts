import type { Sheet } from '../../sheet/sheet.js';
import type { Book, Page } from './book.js';
import type { SourcesWords, Told } from './sources-page.js';

/** What a report puts in a workbook besides its tables. */
export interface Workbook {
  /** The pages that stand first and last; the sources of what is told stand after the first. */
  readonly pages: readonly Page[];
  readonly names: Book['names'];
  readonly told: (said: SourcesWords) => readonly Told[];
  /** The tables that have no page among those: each gets its own. */
  readonly others: readonly Sheet[];
}
