import type { Sentence, Spoken } from '../../sheet/sentence.js';
import type { Cell } from '../../sheet/sheet.js';
import type { BookCell, BookRow } from './book.js';
import type { BookChart } from './chart.js';
import type { charts } from './charts.sv.js';

/** What is said of charts. */
export type ChartWords = Spoken<typeof charts>;

/** A table as it stands on its page, rows and then totals, from row `first` on; its headings stand in the row above. */
export interface Table {
  readonly ids: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  readonly written: readonly (readonly BookCell[])[];
  /** How many of them are rows and no totals. */
  readonly rows: number;
  readonly first: number;
  readonly widths: readonly number[];
}

/** The pictures of a table. */
export interface Pictures {
  readonly charts: readonly BookChart[];
  /** The rows that they cover, and what is said of them, from the row where they begin. */
  readonly rows: readonly BookRow[];
  readonly workings: Workings;
}

/** What pictures are calculated from besides the table: columns to the right of it, from the row of its headings on. */
interface Workings {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (BookCell | undefined)[])[];
}

/** A chart that is not yet placed, or why there is none. */
export interface Drawn {
  readonly chart?: Omit<BookChart, 'top'>;
  readonly note?: Sentence;
  readonly workings?: Workings;
}
