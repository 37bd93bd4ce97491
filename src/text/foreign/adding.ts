import {
  absolute,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  roundHalfAway,
  subtract,
  sum,
  ZERO,
} from '../../kernel/number.js';
import { valueIn } from '../../kernel/outcome.js';
import { type ColumnFigure, figureIn } from './figure.js';
import { holdsFigure } from './kind.js';
import type { Line } from './parts.js';
import type { ForeignColumn } from './profiled.js';
import type { ColumnKind } from './words.js';

/** The kinds of figures of which a sum means something. */
const ADDITIVE: readonly ColumnKind[] = ['amount', 'weight', 'percent', 'tax', 'figure'];

/** Whether the figures of a column may be added up: prices and changes may not. */
export function isAdditive({ kind, isFigures }: ForeignColumn): boolean {
  return isFigures && ADDITIVE.includes(kind);
}

/** What a row says of others: the columns in which it has a figure, and in which of them that is their sum. */
export interface Tie {
  readonly columns: readonly ForeignColumn[];
  readonly tied: readonly ForeignColumn[];
}

/** The figure of a line in a column; undefined when it has none that can be read. */
export function figureOf(line: Line, column: ForeignColumn): ColumnFigure | undefined {
  const cell = line.record[column.index];
  return cell && holdsFigure(cell) ? valueIn(figureIn(column, cell)) : undefined;
}

/** In which of the columns that may be added up a line is the sum of others. */
export function tieOf(line: Line, of: readonly Line[], columns: readonly ForeignColumn[]): Tie {
  const told = columns.filter((column) => isAdditive(column) && hasFigure(line, column));
  return { columns: told, tied: told.filter((column) => isSumIn(line, of, column)) };
}

/** Whether a line is the sum of others in every column in which it has a figure, at least one. */
export function isSumOf(line: Line, of: readonly Line[], columns: readonly ForeignColumn[]): boolean {
  const { columns: told, tied } = tieOf(line, of, columns);
  return of.length > 0 && told.length > 0 && told.length === tied.length;
}

function hasFigure({ record }: Line, { index }: ForeignColumn): boolean {
  const cell = record[index];
  return cell !== undefined && holdsFigure(cell);
}

function isSumIn(line: Line, of: readonly Line[], column: ForeignColumn): boolean {
  const printed = figureOf(line, column);
  const figures = of.flatMap((one) => figureOf(one, column) ?? []);
  return printed !== undefined && figures.length > 0 && makes(figures, printed, column.kind);
}

/** Whether figures make a printed sum: exactly, or as coarsely as it is printed; percentages but for the rounding of each. */
function makes(figures: readonly ColumnFigure[], printed: ColumnFigure, kind: ColumnKind): boolean {
  const made = sum(figures.map(({ value }) => value));
  const gap = absolute(subtract(made, printed.value));
  if (gap.numerator === 0n) return true;
  const finest = figures.reduce((least, { step }) => (compare(step, least) < 0 ? step : least), printed.step);
  if (compare(finest, printed.step) < 0 && compare(inSteps(made, printed.step), printed.value) === 0)
    return true;
  const most = multiply(finest, rational(BigInt(figures.length), 2n));
  return kind === 'percent' && compare(gap, most) <= 0;
}

/** Whether a line is about the sum of others in some column, within one in twenty: a sum with a misprint in it. */
export function isNearSumOf(line: Line, of: readonly Line[], columns: readonly ForeignColumn[]): boolean {
  return tieOf(line, of, columns).columns.some((column) => {
    const made = sum(of.flatMap((one) => figureOf(one, column)?.value ?? []));
    const gap = subtract(made, figureOf(line, column)?.value ?? ZERO);
    return compare(multiply(absolute(gap), rational(20n)), absolute(made)) <= 0;
  });
}

/** A figure rounded to whole steps. */
export function inSteps(value: Rational, step: Rational): Rational {
  return multiply(rational(roundHalfAway(divide(value, step))), step);
}
