import type { Label, Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { Basis } from '../keys/key.js';
import type { Status } from '../keys/measure.js';

/** A figure that moved an amount; `at` is undefined of what was given with the question. */
export interface FigureCell {
  /** What it is, the same from year to year of the file: `amount`, `surcharge`, `external:1`, `own-funding:<party>`, `<measure>:<period>:<party>`. */
  readonly id: string;
  readonly value: Rational;
  readonly at?: Place | undefined;
  readonly party?: Party | undefined;
  /** The measure and period of a party's figure. */
  readonly basis?: Basis;
  /** What an adjustment is called. */
  readonly title?: string;
  /** What a figure is that a rule states. */
  readonly label?: Label;
  readonly status?: Status;
  readonly source: string;
  /** The year of which it is, where that is not the year of the question. */
  readonly year?: number;
  /** What the figure of a year is made of, where that is its parts. */
  readonly parts?: readonly InputCell[];
}

/** A figure that was read, where it is written. */
export interface InputCell extends FigureCell {
  readonly at: Place;
  readonly party?: Party;
}
