import { roundTable } from '../../apportion/round-table.js';
import {
  ceiling,
  divide,
  floor,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../kernel/number.js';
import { assert } from '../../kernel/problem.js';
import { CAUSES, type DifferenceRow } from './causes.js';

/**
 * The causes of differences in whole units of money, for a table that people add up: each cause rounded down or up,
 * each row adding up to its difference, each column to its exact sum rounded down or up.
 * There always is such a table: a row that takes what each column's sum lacks to a whole makes every margin whole.
 */
export function wholeCauses(rows: readonly DifferenceRow[], unit: Rational): Rational[][] {
  const exact = rows.map(({ causes }) => CAUSES.map((cause) => divide(causes[cause], unit)));
  const columnSums = CAUSES.map((_, j) => sum(exact.map((row) => row[j] as Rational)));
  const lacking = columnSums.map((value) => subtract(rational(ceiling(value)), value));
  const rowSums = [...rows.map(({ difference }) => divide(difference, unit)), sum(lacking)];
  const rounded = roundTable([...exact, lacking], rowSums.map(floor), columnSums.map(ceiling));
  assert(rounded.ok, 'a table with whole margins can be rounded');
  return rounded.cells.slice(0, rows.length).map((row) => row.map((cell) => multiply(rational(cell), unit)));
}
