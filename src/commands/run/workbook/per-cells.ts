import type { Allocation } from '../../../allocation/allocation.js';
import { amountsPer, borneOf, perIn, wholeFigure } from '../../../allocation/per-amounts.js';
import { perColumn } from '../../../allocation/per-column.js';
import type { Words } from '../../../allocation/words.js';
import { about, type BookCell, decimalFormat, label, numeral } from '../../../formats/xlsx/book.js';
import { divide, type Rational } from '../../../kernel/number.js';
import { cellName } from '../../../kernel/place.js';
import type { Sentence } from '../../../sheet/sentence.js';
import type { Grid } from './workings.js';

/** The last column that people read, where amounts are told per inhabitant: it follows the amounts. */
export interface PerCells {
  readonly heading: Sentence;
  readonly cells: readonly BookCell[];
  readonly total: BookCell;
}

/** What each party pays per inhabitant, by the amounts that stand in the columns `borne` together. */
export function perCells(
  allocation: Allocation,
  { first, sums }: Pick<Grid, 'first' | 'sums'>,
  borne: readonly number[],
  words: Words,
): PerCells | undefined {
  const borneAll = borneOf(allocation);
  const [column, per] = [perColumn(borneAll, words), perIn(borneAll)];
  if (!column || !per) return undefined;
  const cell = (value: Rational | undefined, look: 'plain' | 'total', formula?: string) =>
    value ? about(value, { look, format: decimalFormat(2) }, formula) : label('', look);
  const follows = (row: number, figure: Rational) => {
    const cells = borne.map((column) => cellName(column, row)).join('+');
    return `${borne.length > 1 ? `(${cells})` : cells}/${numeral(figure)}`;
  };
  const whole = wholeFigure(per, allocation);
  return {
    heading: column.heading,
    cells: amountsPer(per, allocation).map((value, i) => {
      const figure = per.figures.get(allocation.rows[i]?.party.id ?? '');
      return cell(value, 'plain', figure && follows(first + i, figure.value));
    }),
    total: cell(whole && divide(borneAll.whole, whole), 'total', whole && follows(sums, whole)),
  };
}
