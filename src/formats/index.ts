import { UsageError } from '../kernel/problem.js';
import type { Provenance } from '../sheet/provenance.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Words } from '../sheet/words.js';
import type { HtmlDocument } from './html/index.js';
import type { Workbook } from './xlsx/index.js';

/** What a command has to print, whatever it is about. */
export interface Report {
  /** Tables; the first is the one that CSV holds. */
  readonly sheets: readonly Sheet[];
  /** The same as data, which JSON prints: English keys, every figure a decimal string. Made only when asked for. */
  data(): Promise<object>;
  /** What the report is besides its tables, in formats that hold more than tables. */
  readonly documents?: Documents;
}

/** The documents that a report can be, by the format that asks for one: each made only then. */
export interface Documents {
  xlsx?(): Promise<Workbook>;
  html?(): Promise<HtmlDocument>;
  /** Vouchers, made by a version of the program. */
  sie?(version: string): Promise<Uint8Array>;
}

/** A report and what it was made by and of. */
export interface Made extends Report {
  provenance(): Promise<Provenance>;
}

/** A way to write a result. The renderer is loaded when it is first used. */
export interface Format {
  readonly id: string;
  /** File names that end so mean this format. */
  readonly extensions: readonly string[];
  /** Machine formats are the same whatever the language: what headings they have are Swedish. */
  readonly isForMachines: boolean;
  /** It writes vouchers: only of invoices, and by the cooperation's ledger. */
  readonly isForLedgers?: boolean;
  /** Bytes that a terminal cannot show: they go to a file or a pipe. */
  readonly isBinary?: boolean;
  render(report: Made, words: Words, hasColour: boolean): Promise<string | Uint8Array>;
}

/** Every format, the default first. A new format is one file and one entry here. */
export const FORMATS: readonly Format[] = Object.freeze([
  {
    id: 'table',
    extensions: ['.txt'],
    isForMachines: false,
    render: async ({ sheets }, words, hasColour) =>
      (await import('./terminal.js')).renderTerminal(sheets, words, hasColour),
  },
  {
    id: 'csv',
    extensions: ['.csv'],
    isForMachines: true,
    render: async ({ sheets }) => (await import('./csv.js')).renderCsv(sheets),
  },
  {
    id: 'json',
    extensions: ['.json'],
    isForMachines: true,
    render: async ({ data, provenance }) =>
      (await import('./json.js')).renderJson(await data(), await provenance()),
  },
  {
    id: 'markdown',
    extensions: ['.md'],
    isForMachines: false,
    render: async ({ sheets }, words) => (await import('./markdown.js')).renderMarkdown(sheets, words),
  },
  {
    id: 'xlsx',
    extensions: ['.xlsx'],
    isForMachines: false,
    isBinary: true,
    render: async (report, words) => (await import('./xlsx/index.js')).renderXlsx(report, words),
  },
  {
    id: 'html',
    extensions: ['.html', '.htm'],
    isForMachines: false,
    render: async (report, words) => (await import('./html/index.js')).renderHtml(report, words),
  },
  {
    id: 'sie',
    extensions: ['.si'],
    isForMachines: true,
    isForLedgers: true,
    render: async ({ documents, provenance }) => {
      if (!documents?.sie) throw new UsageError('needs-vouchers', { format: 'sie' });
      return documents.sie((await provenance()).version);
    },
  },
] satisfies Format[]);

/** What `--format csv --excel` writes. */
export const EXCEL: Format = Object.freeze({
  id: 'csv --excel',
  extensions: [],
  isForMachines: true,
  render: async ({ sheets }: Report) => (await import('./csv.js')).renderExcelCsv(sheets),
});
