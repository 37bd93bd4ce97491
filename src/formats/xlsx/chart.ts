import type { Shown } from '../../sheet/sentence.js';

/** Cells in a row or a column of a page: columns count from 0, rows from 1, as in its formulas. */
export interface Cells {
  readonly column: number;
  readonly row: number;
  readonly width?: number;
  readonly height?: number;
}

/** What is drawn in one look: a bar for each cell, or a line through them. */
export interface Series {
  /** The cell that names it, where there are several. */
  readonly name?: Cells;
  readonly values: Cells;
  /** How its bars are filled, each told from the others in black and white: `none` is not seen, holds up what stands on it and gives room. */
  readonly fill?: 'strong' | 'weak' | 'hollow' | 'none';
}

/** A picture of cells of its own page, which holds none of their values: whoever changes a cell changes the picture. */
export interface BookChart {
  /** Bars have their figures beside them; those that stand on each other have none. */
  readonly form: 'bars' | 'stacked' | 'lines';
  readonly title: Shown;
  /** A line below the title. */
  readonly subtitle?: Shown;
  /** What is read to who does not see it. */
  readonly about: Shown;
  /** The cells that name the bars, or the points of the lines. */
  readonly names: Cells;
  readonly series: readonly Series[];
  /** Whether no value can be below zero, so that bars begin there. */
  readonly isFromZero?: boolean;
  /** The first of the rows that it covers, and how many: it is as wide as what is printed. */
  readonly top: number;
  readonly height: number;
  /** Whether it begins on a sheet of paper of its own: what is left of the one before is too low. */
  readonly isOnNewPaper?: boolean;
}
