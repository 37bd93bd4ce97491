import { claimsOf } from '../../../agreement/draw.js';
import type { Division } from '../../../allocation/allocation.js';
import { tieOrder } from '../../../apportion/queue.js';
import { about, fixedName } from '../../../formats/xlsx/book.js';
import { nth } from '../../../kernel/nth.js';
import {
  absolute,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  roundHalfAway,
  subtract,
} from '../../../kernel/number.js';
import { cellName } from '../../../kernel/place.js';
import type { WorkbookWords } from './words.js';
import {
  type Grid,
  type Live,
  number,
  queueColumns,
  rangeOf,
  signed,
  unitsFormula,
  wholeFault,
} from './workings.js';

/** Exact units are compared with six decimals: so many. */
const PARTS = 10n ** 6n;

/** Up to so many units a double tells six decimals apart, with a digit to spare. */
const MOST_UNITS = 10n ** 8n;

/** How near the middle between two millionths a double may not come, for each unit divided. */
const MARGIN = rational(1n, 10n ** 9n);

/** Exact units in millionths, for each row. */
function millionthsOf({ rows, amount, unit }: Division): Rational[] {
  const units = absolute(divide(amount, unit));
  return rows.map(({ share }) => multiply(multiply(units, share), rational(PARTS)));
}

/**
 * Whether remainders with six decimals give the very table of the exact ones: the same queue, the same amounts.
 * Weights that are long fractions, as those of a mix, have no whole numbers that a spreadsheet could multiply.
 */
export function isFine(division: Division): boolean {
  const { rows, drawn, amount, unit, queue } = division;
  const units = absolute(divide(amount, unit)).numerator;
  const exact = millionthsOf(division);
  const rounded = exact.map(roundHalfAway);
  const half = rational(1n, 2n);
  const isClear = exact.every((value, i) => {
    const off = absolute(subtract(value, rational(nth(rounded, i))));
    return compare(subtract(half, off), multiply(rational(units), MARGIN)) > 0;
  });
  if (units > MOST_UNITS || !isClear) return false;
  const order = tieOrder(claimsOf(rows, drawn))
    .map((i) => ({ ...nth(rows, i), rest: nth(rounded, i) % PARTS }))
    .filter(({ weight }) => weight.numerator > 0n)
    .sort((a, b) => Number(b.rest - a.rest));
  const down = rounded.map((value) => value / PARTS);
  const left = Number(units - down.reduce((sum, one) => sum + one, 0n));
  const receives = new Set(order.slice(0, Math.max(0, left)).map(({ party }) => party));
  return (
    order.every(({ party }, i) => queue[i] === party) &&
    rows.every(
      (row, i) =>
        absolute(divide(row.amount, unit)).numerator === nth(down, i) + (receives.has(row.party) ? 1n : 0n),
    )
  );
}

/** The formulas of the largest remainder with six decimals, for a division where `isFine` holds. */
export function fine(division: Division, grid: Grid, said: WorkbookWords): Live {
  const { rows, amount, unit } = division;
  const { first, sums, weight, helper } = grid;
  const { names, labels, columns, checks } = said;
  const at = (column: number, i: number) => cellName(column, first + i);
  const rounded = millionthsOf(division).map(roundHalfAway);
  const units = absolute(divide(amount, unit)).numerator;
  const down = rounded.map((value) => value / PARTS);
  const sumDown = down.reduce((sum, one) => sum + one, 0n);
  const parts = (value: bigint, formula: string) =>
    about(rational(value, PARTS), { look: 'helper', format: '0.000000' }, formula);
  return {
    isFine: true,
    settings: [
      { label: labels.units, name: names.units, cell: number(units, unitsFormula(said)) },
      {
        label: labels.left,
        name: names.left,
        cell: number(units - sumDown, `${names.units}-${fixedName(helper + 1, sums)}`),
      },
    ],
    columns: [
      {
        heading: columns.exact,
        cells: rounded.map((value, i) => parts(value, `ROUND(${names.units}*${at(weight + 1, i)},6)`)),
      },
      {
        heading: columns.down,
        cells: down.map((value, i) => number(value, `INT(${at(helper, i)})`)),
        total: number(sumDown, `SUM(${rangeOf(helper + 1, grid)})`),
      },
      {
        heading: columns.fineRest,
        cells: rounded.map((value, i) =>
          parts(value % PARTS, `ROUND(${at(helper, i)}-${at(helper + 1, i)},6)`),
        ),
      },
      ...queueColumns(division, { weights: weight, rests: helper + 2, order: helper + 4 }, grid, said),
    ],
    weights: rows.map(() => undefined),
    amounts: rows.map((_, i) =>
      signed(
        `(${at(helper + 1, i)}+IF(AND(${at(weight, i)}>0,${at(helper + 3, i)}<=${names.left}),1,0))`,
        said,
      ),
    ),
    faults: [wholeFault(said), [`${names.units}>${MOST_UNITS}`, checks.size]],
  };
}
