import type { Rational } from '../../kernel/number.js';
import type { Sentence } from '../../sheet/sentence.js';

/** What a bar is of: what is added or paid more, what is taken away or paid less, what several make together. */
export type Look = 'up' | 'down' | 'sum';

/** A bar, from one place to another further to the right. */
export interface Bar {
  readonly from: Rational;
  readonly to: Rational;
  readonly look: Look;
}

/** One thing that is drawn, and what stands by it. Places are parts of the width or of the height: 0 to 1, exact. */
export interface Strip {
  readonly name: string;
  readonly figure: string;
  /** What is told too where there is room: what it was before, and after. */
  readonly more?: string | undefined;
  readonly bar?: Bar;
  /** A height a year, from below; nothing where there is none. */
  readonly line?: readonly (Rational | undefined)[];
  /** What stands at the ends of a line. */
  readonly ends?: readonly [first: string, last: string];
}

/** A chart as it is drawn, in whatever form. Law: each strip is of a cell of its table, or of the exact sum of several. */
export interface Picture extends Drawn {
  readonly title: Sentence;
  /** What is said where it stands alone. */
  readonly notes: readonly Sentence[];
}

/** What a chart draws. */
export interface Drawn {
  /** All that it shows, in words. */
  readonly description: Sentence;
  /** How it is to be read; nothing where that is plain. */
  readonly caption?: Sentence;
  readonly strips: readonly Strip[];
  /** Where zero stands, unless at the left edge. */
  readonly zero?: Rational;
}
