import type { Place } from '../kernel/issue.js';
import type { WrittenFigure } from './figure.js';

/** What a dimension of a statistic is to it. */
type DimensionRole = 'place' | 'time' | 'content';

/** A value of a dimension: `9001` Alby, `2024`, `T` totalt. */
export interface Category {
  readonly code: string;
  /** The code where it has no text of its own. */
  readonly text: string;
  /** The code of the category that it is a part of. */
  readonly within?: string;
  /** What its figures are counted in, where the dimension is one of contents. */
  readonly unit?: string;
  /** The unit that the file says, where its figures were read into another: `tkr` of kronor. */
  readonly written?: string;
}

/** One of the ways in which the figures of a statistic are told apart. */
export interface Dimension {
  readonly code: string;
  readonly text: string;
  /** Where the file says what it is. */
  readonly role?: DimensionRole;
  readonly categories: readonly Category[];
  /** The code of the category that is all of them, where the file says which. The file need not hold all that it is the whole of. */
  readonly whole?: string;
  /** The source says that its categories may be added up, and has none that is their whole. */
  readonly isSummable?: boolean;
  /** Its categories are columns of a table, which hold different things. */
  readonly areColumns?: boolean;
}

/** A figure of a statistic, or what it says in its place. */
export interface StatisticCell {
  /** The index of its category in each dimension. */
  readonly of: readonly number[];
  /** Undefined where the figure is missing. */
  readonly figure?: WrittenFigure;
  /** The mark or status that stands beside a figure, or in its place: `..`, `p`. A `-` beside zero: there is nothing to count. */
  readonly mark?: string;
  readonly at: Place;
}

/** Figures told apart by dimensions, as statistics publish them: one table of a file, with what it says of itself. */
export interface Statistic {
  readonly title: string;
  /** The id of the table, as `TAB6471`. */
  readonly id?: string;
  readonly source?: string;
  /** When the source says that it was last changed, as the file has it. */
  readonly updated?: string;
  readonly notes: readonly string[];
  readonly dimensions: readonly Dimension[];
  /** Sparse: combinations without a cell have no figure. */
  readonly cells: readonly StatisticCell[];
  /** What the figures are counted in, where no content says it. */
  readonly unit?: string;
  /** The source says that its figures may never be added up. */
  readonly isApart?: boolean;
  /** The source says that parts need not make their totals, for it has disturbed every figure. */
  readonly isDisturbed?: boolean;
  /** Columns of figures that are none of its own. */
  readonly unread?: readonly string[];
  /** Figures behind which the mark of a footnote stands, as printed. */
  readonly marked?: readonly string[];
  /** Nothing says what its figures are, and so not that they may be added up. */
  readonly isUntold?: boolean;
  /** How many rows of its table were the headings again, and none of it. */
  readonly headedAgain?: number;
  /** The file is one page of several. */
  readonly isPage?: boolean;
  readonly at: Place;
}
