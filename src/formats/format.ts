import type { Provenance } from '../sheet/provenance.js';
import type { Sentence } from '../sheet/sentence.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Words } from '../sheet/words.js';
import type { HtmlDocument } from './html/document.js';
import type { Workbook } from './xlsx/workbook.js';

/** What a command has to print, whatever it is about. */
export interface Report {
  /** Tables; the first is the one that CSV holds. */
  readonly sheets: readonly Sheet[];
  /** The same as data, which JSON prints: English keys, every figure a decimal string. Made only when asked for. */
  data(): Promise<object>;
  /** What nobody may take it for: that it is a proposal, an example, a draft, a calculation. Each page of paper says it. */
  readonly mark?: Sentence | undefined;
  /** What the report is besides its tables, in formats that hold more than tables. */
  readonly documents?: Documents;
}

/** The documents that a report can be, by the format that asks for one: each made only then. */
interface Documents {
  xlsx?(): Promise<Workbook>;
  html?(): Promise<HtmlDocument>;
  /** Vouchers, made by a version of the program. */
  sie?(version: string): Promise<Uint8Array>;
}

/** A report and what it was made by and of. */
export interface Made extends Report {
  provenance(): Promise<Provenance>;
}

/** Where a result is shown. */
export interface Screen {
  readonly hasColour: boolean;
  /** How many columns it has; undefined when it is no screen, and nothing has to fit. */
  readonly width: number | undefined;
  /** Whether pictures are drawn too, where a table alone would do. */
  readonly hasCharts?: boolean;
}

/** A way to write a result. The renderer is loaded when it is first used. */
export interface Format {
  readonly id: string;
  /** File names that end so mean this format. */
  readonly extensions: readonly string[];
  /** Machine formats are the same whatever the language: what headings they have are Swedish. */
  readonly isForMachines: boolean;
  /** It holds no sentences, but rows alone, or a table with its totals: what these do not say is said beside it. */
  readonly holds?: 'rows' | 'table';
  /** It writes vouchers: only of invoices, and by the cooperation's ledger. */
  readonly isForLedgers?: boolean;
  /** What it holds of pictures: only them, always beside the tables, or when asked for. */
  readonly charts?: 'only' | 'always' | 'asked';
  /** Bytes that a terminal cannot show: they go to a file or a pipe. */
  readonly isBinary?: boolean;
  render(report: Made, words: Words, screen: Screen): Promise<string | Uint8Array>;
}
