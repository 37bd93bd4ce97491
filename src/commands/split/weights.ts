import type { Located } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';
import type { Outcome } from '../../kernel/outcome.js';

/** A weight as it is written, of whom, and what it is. */
export interface WrittenWeight {
  readonly name: Located<string>;
  readonly code?: string;
  readonly id?: string;
  readonly weight: Outcome<Rational>;
  /** The text that the weight is written as, with its place. */
  readonly cell: Located<string>;
}
