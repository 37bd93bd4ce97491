import type { Label } from '../../kernel/issue.js';
import type { Outcome } from '../../kernel/outcome.js';
import type { Grid } from '../grid.js';
import type { Ledger } from '../ledger.js';
import type { RawFile } from '../raw-file.js';
import type { Statistic } from '../statistic.js';

export type { RawFile } from '../raw-file.js';

/** What a file holds: tables as they came, statistics, or books. */
export type Content =
  | { readonly holds: 'grids'; readonly grids: readonly Grid[] }
  | { readonly holds: 'statistics'; readonly statistics: readonly Statistic[] }
  | { readonly holds: 'ledger'; readonly ledger: Ledger };

/** A kind of file: how it is known by what it begins with, and how it is read. One file of this folder, and one line of its registry. */
export interface FileKind {
  readonly id: string;
  /** What it is called: `en arbetsbok (XLSX)`. */
  readonly about: Label;
  /** Whether a file is of this kind, as its first bytes and words say. The first kind of the registry that says so has it. */
  readonly isOf: (file: RawFile) => boolean;
  readonly read: (file: RawFile) => Promise<Outcome<Content>>;
}
