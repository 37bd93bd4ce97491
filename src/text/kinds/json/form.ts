import type { Outcome } from '../../../kernel/outcome.js';
import type { JsonMap } from '../../json.js';
import type { Source } from '../../source.js';
import type { Statistic } from '../../statistic.js';

/** A form that JSON can have: how it is known, and how it is read. One file of this folder, and one line of its list. */
export interface JsonForm {
  readonly isOf: (root: JsonMap) => boolean;
  readonly read: (root: JsonMap, source: Source) => Outcome<readonly Statistic[]>;
}
