import type { Label } from '../label.js';
import type { Stranger } from './names.js';

/** What a file is that holds no table that is read, its form, and what is read. */
export interface NotATable {
  readonly is:
    | 'picture'
    | 'document'
    | 'page'
    | 'archive'
    | 'broken-archive'
    | 'old-workbook'
    | 'encrypted'
    | 'data';
  /** As it is commonly called: PNG, PDF, XLS. */
  readonly form: string;
  readonly read: readonly Label[];
}

/** Why a file that begins as JSON or PX is none. */
export type SyntaxFault = 'ends' | 'unexpected' | 'twice' | 'too-deep';

/** What a file of JSON without statistics is instead. */
export type NotStatistics =
  | 'metadata'
  | 'links'
  | 'query'
  | 'settings'
  | 'catalogue'
  | 'kolada-list'
  | 'empty'
  | 'error'
  | 'json';

/** What faults of files that cannot be read tell about themselves. */
export interface FileFaults {
  'empty-file': object;
  /** `byte`: the first that is no text, as 0xE5. */
  'not-utf8': { byte: string; isYaml?: boolean };
  /** Some letters are UTF-8 and others are not. `byte`: the first that departs from those before it. */
  'mixed-encodings': { byte: string };
  'not-a-table': NotATable;
  /** `found` is undefined where nobody counts to the end; `most` is how many are read. */
  'table-too-large': { of: 'megabytes' | 'columns' | 'cells'; found?: number; most: number };
  /** `part`: the file within it that cannot be unpacked, where it is one. */
  'broken-workbook': { part?: string };
  'lost-text': object;
  /** `cells`: how many of the sheet are like it. */
  'uncalculated-formula': { cells: number };
  /** `example`: how one of them is named, where it can be. */
  'several-sheets': { sheets: readonly string[]; example?: string };
  'unknown-sheet': Stranger;
  'no-table': { sheets: readonly string[] };
  'csv-syntax': object;
  /** `isSheet`: it is a cell of a workbook that stands beyond the headings. */
  'csv-row-length': { expected: number; found: number; isSheet?: boolean };
  'json-syntax': { reason: SyntaxFault };
  'one-page-of-several': object;
  'px-syntax': { reason: SyntaxFault };
  'unknown-codepage': { codepage: string };
  /** `is`: what the file is instead of statistics. */
  'not-statistics': { is: NotStatistics };
  /** A file of statistics states one count, and another is found: of sizes, categories, values, or the number of a value. */
  'statistic-size': {
    of: 'sizes' | 'categories' | 'places' | 'values' | 'number' | 'row';
    name: string;
    stated: string;
    found: string;
  };
  /** A header of commas in a table that is read with another separator, for that stands in it too. */
  'other-separator': { text: string };
  'missing-column': { columns: readonly string[] };
  /** Data names a file that lies, or leads, outside its folder: nothing is said of what is there. */
  'file-outside-folder': { path: string };
  'unreadable-file': { path: string; reason: string };
  'merge-conflict': object;
}
