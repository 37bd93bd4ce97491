import type { Division } from '../../../allocation/allocation.js';
import { fixedName } from '../../../formats/xlsx/book.js';
import { nth } from '../../../kernel/nth.js';
import { cellName } from '../../../kernel/place.js';
import { MOST, MOST_UNITS, wholeOf } from './whole.js';
import type { WorkbookWords } from './words.js';
import {
  type Grid,
  type HelperColumn,
  type Live,
  number,
  queueColumns,
  rangeOf,
  type Setting,
  signed,
  unitsFormula,
  wholeFault,
} from './workings.js';

/** The formulas of an allocation in whole numbers, with the exact figures that they give today. */
export function live(division: Division, grid: Grid, said: WorkbookWords): Live {
  const { rows, rounding, taker } = division;
  const { names, labels, columns, checks } = said;
  const whole = wholeOf(division);
  const { first, sums, weight, helper } = grid;
  const at = (column: number, i: number) => cellName(helper + column, first + i);
  const range = (column: number) => rangeOf(column, grid);
  const wholes = range(helper);
  const total = fixedName(helper, sums);
  const part = (i: number) => `${names.over}*${at(0, i)}/${total}`;

  const wholeColumn: HelperColumn = {
    heading: columns.whole,
    cells: rows.map((_, i) =>
      number(
        nth(whole.weights, i),
        whole.isDecimal ? `ROUND(${cellName(weight, first + i)}*${names.scale},0)` : undefined,
      ),
    ),
    total: number(whole.total, `SUM(${range(helper)})`),
  };
  const ruled =
    rounding.rule === 'largest-remainder'
      ? byLargestRemainder()
      : byNearest(rows.findIndex(({ party }) => party === taker));
  return {
    settings: [
      setting('scale', whole.scale),
      setting('units', whole.units, unitsFormula(said)),
      setting('each', whole.each, `INT(${names.units}/${total})`),
      setting('over', whole.over, `${names.units}-${names.each}*${total}`),
      ...ruled.settings,
    ],
    columns: [wholeColumn, ...ruled.columns],
    weights: rows.map((_, i) => (whole.isDecimal ? undefined : `${at(0, i)}/${names.scale}`)),
    amounts: ruled.amounts,
    faults: [
      wholeFault(said),
      ...(whole.isDecimal
        ? [
            [
              `SUMPRODUCT((ABS(${range(weight)}*${names.scale}-${wholes})>0.000001)*1)>0`,
              checks.scale,
            ] as const,
          ]
        : []),
      [`MAX(${names.units}*${MOST / MOST_UNITS},${total},${names.over}*MAX(${wholes}))>${MOST}`, checks.size],
      ...ruled.faults,
    ],
  };

  /** Rounded down, the remainder, the place in the queue; the first in the queue get one unit more. */
  function byLargestRemainder(): Pick<Live, 'settings' | 'columns' | 'amounts' | 'faults'> {
    const downs = whole.weights.map((one) => whole.each * one + (whole.over * one) / whole.total);
    const sumDown = downs.reduce((sum, one) => sum + one, 0n);
    const down: HelperColumn = {
      heading: columns.down,
      cells: downs.map((one, i) => number(one, `${names.each}*${at(0, i)}+INT(${part(i)})`)),
      total: number(sumDown, `SUM(${range(helper + 1)})`),
    };
    return {
      settings: [setting('left', whole.units - sumDown, `${names.units}-${fixedName(helper + 1, sums)}`)],
      columns: [
        down,
        {
          heading: columns.rest,
          cells: whole.weights.map((one, i) =>
            number((whole.over * one) % whole.total, `${names.over}*${at(0, i)}-INT(${part(i)})*${total}`),
          ),
        },
        ...queueColumns(division, { weights: helper, rests: helper + 2, order: helper + 4 }, grid, said),
      ],
      amounts: rows.map((_, i) =>
        signed(`(${at(1, i)}+IF(AND(${at(0, i)}>0,${at(3, i)}<=${names.left}),1,0))`, said),
      ),
      faults: [],
    };
  }

  /** Each row to the nearest unit; a party that takes the rest pays what the others leave. */
  function byNearest(takes: number): Pick<Live, 'settings' | 'columns' | 'amounts' | 'faults'> {
    const nearest = whole.weights.map((one) => {
      const doubled = 2n * whole.over * one + whole.total;
      return whole.each * one + doubled / (2n * whole.total);
    });
    const sum = fixedName(helper + 1, sums);
    const rest = `(${names.units}-(${sum}-${at(1, takes)}))`;
    return {
      settings: [],
      columns: [
        {
          heading: columns.nearest,
          cells: nearest.map((one, i) => number(one, `${names.each}*${at(0, i)}+ROUND(${part(i)},0)`)),
          total: number(
            nearest.reduce((all, one) => all + one, 0n),
            `SUM(${range(helper + 1)})`,
          ),
        },
      ],
      amounts: rows.map((_, i) => signed(i === takes ? rest : at(1, i), said)),
      faults: takes < 0 ? [] : [[`${rest}<0`, checks.taker]],
    };
  }

  function setting(id: keyof typeof labels & keyof typeof names, value: bigint, formula?: string): Setting {
    return { label: labels[id], name: names[id], cell: number(value, formula) };
  }
}
