import type { Allocation, AllocationRow } from '../../core/allocation.js';
import { type Rational, rational } from '../../core/number.js';
import { compareText } from '../../core/party.js';
import type { WorkbookWords } from '../words/workbook.js';
import { type BookCell, cellName, fixedName } from './book.js';
import { MOST, MOST_UNITS, UNIT_DECIMALS, wholeOf } from './whole.js';

/** Where the table stands: its rows, the row of sums, the column of weights, and the first column of the workings. */
export interface Grid {
  readonly first: number;
  readonly last: number;
  readonly sums: number;
  readonly weight: number;
  readonly helper: number;
}

/** A named figure that every row reads. */
interface Setting {
  readonly label: string;
  readonly name: string;
  readonly cell: BookCell;
}

/** A column of workings, and its sum where it has one. */
interface HelperColumn {
  readonly heading: string;
  readonly cells: readonly BookCell[];
  readonly total?: BookCell;
}

/** A table that a spreadsheet recalculates when its amount or a weight changes, all in whole numbers. */
export interface Live {
  readonly settings: readonly Setting[];
  readonly columns: readonly HelperColumn[];
  /** The formula of each weight that no decimals write. */
  readonly weights: readonly (string | undefined)[];
  /** The formula of each amount. */
  readonly amounts: readonly string[];
  /** What must not be, each with what to say when it is. */
  readonly faults: readonly (readonly [isSo: string, message: string])[];
}

/** The formulas of an allocation whose amounts can be formulas, with the exact figures that they give today. */
export function live(allocation: Allocation, grid: Grid, said: WorkbookWords): Live {
  const { rows, rounding, taker } = allocation;
  const { names, labels, columns, checks } = said;
  const whole = wholeOf(allocation);
  const { first, last, sums, weight, helper } = grid;
  const at = (column: number, i: number) => cellName(helper + column, first + i);
  const range = (column: number) => `${fixedName(column, first)}:${fixedName(column, last)}`;
  const wholes = range(helper);
  const total = fixedName(helper, sums);
  const part = (i: number) => `${names.over}*${at(0, i)}/${total}`;
  const signed = (units: string) => `ROUND(SIGN(${names.amount})*${units}*${names.unit},${UNIT_DECIMALS})`;

  const wholeColumn: HelperColumn = {
    heading: columns.whole,
    cells: rows.map((_, i) =>
      number(
        whole.weights[i] ?? 0n,
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
      setting('units', whole.units, `ROUND(ABS(${names.amount})/${names.unit},0)`),
      setting('each', whole.each, `INT(${names.units}/${total})`),
      setting('over', whole.over, `${names.units}-${names.each}*${total}`),
      ...ruled.settings,
    ],
    columns: [wholeColumn, ...ruled.columns],
    weights: rows.map((_, i) => (whole.isDecimal ? undefined : `${at(0, i)}/${names.scale}`)),
    amounts: ruled.amounts,
    faults: [
      [`ABS(${names.units}*${names.unit}-ABS(${names.amount}))>${names.unit}/1000`, checks.notWhole],
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
    const [rests, order] = [range(helper + 2), range(helper + 4)];
    const downs = whole.weights.map((one) => whole.each * one + (whole.over * one) / whole.total);
    const sumDown = downs.reduce((sum, one) => sum + one, 0n);
    const codes = rows.map(({ party }) => party.code).sort(compareText);
    const place = (i: number) => {
      const [rest, one, code] = [2, 0, 4].map((column) => at(column, i));
      const isTied = `(${wholes}>${one})+(${wholes}=${one})*(${order}<${code})`;
      return `IF(${one}>0,1+SUMPRODUCT((${rests}>${rest})+(${rests}=${rest})*(${isTied})),"")`;
    };
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
        { heading: columns.place, cells: rows.map((row, i) => queued(row, allocation, place(i))) },
        {
          heading: columns.order,
          cells: rows.map(({ party }) => number(BigInt(codes.indexOf(party.code) + 1))),
        },
      ],
      amounts: rows.map((_, i) =>
        signed(`(${at(1, i)}+IF(AND(${at(0, i)}>0,${at(3, i)}<=${names.left}),1,0))`),
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
      amounts: rows.map((_, i) => signed(i === takes ? rest : at(1, i))),
      faults: takes < 0 ? [] : [[`${rest}<0`, checks.taker]],
    };
  }

  function setting(id: keyof typeof labels & keyof typeof names, value: bigint, formula?: string): Setting {
    return { label: labels[id], name: names[id], cell: number(value, formula) };
  }
}

/** A party that weighs nothing stands in no queue. */
function queued({ party }: AllocationRow, { queue }: Allocation, formula: string): BookCell {
  const index = queue.indexOf(party);
  if (index < 0) return { value: '', formula, style: { look: 'helper', isRight: true } };
  return { value: rational(BigInt(index + 1)), formula, style: { look: 'helper', isRight: true } };
}

function number(value: bigint, formula?: string): BookCell {
  return { value: rational(value) as Rational, formula, style: { look: 'helper' } };
}
