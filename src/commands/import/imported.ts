import type { MeasureFacts } from '../../keys/measure.js';
import type { Statistic } from '../../text/statistic.js';
import type { Merging, Revision } from './merge.js';

/** An import: what the file had, what it is to the measure's own table, and whether it is written. */
export interface Imported {
  readonly measure: MeasureFacts;
  readonly file: string;
  readonly merging: Merging;
  /** The decisions that each revision would move. */
  readonly moved: ReadonlyMap<Revision, readonly string[]>;
  readonly statistic: Statistic;
  readonly sha256: string;
  readonly isDry: boolean;
  readonly isRevised: boolean;
}
