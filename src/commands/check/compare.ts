import {
  type KnownDeviation,
  type PrintedCell,
  type PrintedRow,
  type PublishedTable,
  type Role,
  TOTAL_ROW,
  UNCLAIMED_ROW,
} from '../../agreement/published/table.js';
import { isSame } from '../../kernel/identity.js';
import {
  absolute,
  add,
  compare,
  divide,
  type Rational,
  rational,
  subtract,
  sum,
  toDecimal,
} from '../../kernel/number.js';
import { agrees } from './agrees.js';
import type { Accepted, Comparison, Deviation } from './comparison.js';
import type { ComputedTable } from './computed.js';
import { meantMeasure } from './meant.js';

/**
 * Compares every printed cell with the computed one at the precision it is printed with (−109 agrees with
 * −109,4), and every printed sum with the sum of its printed rows. A known deviation is set apart from the others;
 * one that is not found is a deviation itself.
 */
export function compareTable(table: PublishedTable, computed: ComputedTable): Comparison {
  const deviations: Deviation[] = [];
  const printed = new Map(table.rows.toReversed().map((row) => [row.id, row]));
  let [cells, sums] = [0, 0];
  for (const row of table.rows) {
    const expected = computed.get(row.id);
    for (const cell of row.cells) {
      const value = expected?.cells[cell.role];
      if (value !== undefined) {
        cells++;
        if (!agrees(cell, value)) deviations.push(deviation('cell', row, cell, value));
      }
      if (expected?.sumOf && cell.figure) {
        sums++;
        const { total, slack, isOff } = sumOfPrinted(printed, computed, expected.sumOf, cell.role);
        if (!isNear(cell.figure, total, slack)) {
          const follows = isOff && value !== undefined && agrees(cell, value);
          deviations.push({ ...deviation('sum', row, cell, total), ...(follows && { follows }) });
        }
      }
    }
  }
  deviations.push(...missingRows(table, computed));
  return { table, cells, sums, ...setApart(deviations, table.known), meant: meantMeasure(table, computed) };
}

/**
 * The sum of a column's printed rows, and how far it may stand from the true sum: half a unit in the last place
 * for each row that was printed rounded, nothing for a row printed exactly or wrong; `isOff`: one of them was printed wrong.
 */
function sumOfPrinted(
  rows: ReadonlyMap<string, PrintedRow>,
  computed: ComputedTable,
  ids: readonly string[],
  role: Role,
) {
  const parts = ids.flatMap((id) => {
    const cell = rows.get(id)?.cells.find((one) => one.role === role);
    const figure = cell?.figure;
    if (!cell || !figure) return [];
    const value = computed.get(id)?.cells[role];
    const isRounded =
      typeof value === 'object' &&
      compare(value, figure.value) !== 0 &&
      toDecimal(value, figure.decimals) === toDecimal(figure.value, figure.decimals);
    const isOff = value !== undefined && !agrees(cell, value);
    return { printed: figure.value, isOff, slack: isRounded ? halfUnit(figure.decimals) : rational(0n) };
  });
  return {
    total: sum(parts.map(({ printed }) => printed)),
    slack: sum(parts.map(({ slack }) => slack)),
    isOff: parts.some((one) => one.isOff),
  };
}

function isNear(
  { value, decimals }: { value: Rational; decimals: number },
  total: Rational,
  slack: Rational,
) {
  return compare(absolute(subtract(value, total)), add(slack, halfUnit(decimals))) <= 0;
}

function halfUnit(decimals: number): Rational {
  return divide(rational(1n), rational(2n * 10n ** BigInt(decimals)));
}

function deviation(
  kind: Deviation['kind'],
  row: PrintedRow,
  { column, text, figure, at }: PrintedCell,
  computed: Rational | string,
): Deviation {
  const difference = figure && typeof computed === 'object' ? subtract(figure.value, computed) : undefined;
  return { kind, row: row.label, column, printed: text, computed, difference, at };
}

/** Computed rows that were not printed. A table may do without the row of sums when it names none. */
function missingRows({ rows, total, unclaimed, at }: PublishedTable, computed: ComputedTable): Deviation[] {
  const printed = new Set(rows.map(({ id }) => id));
  const labels: ReadonlyMap<string, string | undefined> = new Map([
    [TOTAL_ROW, total],
    [UNCLAIMED_ROW, unclaimed],
  ]);
  return [...computed]
    .filter(
      ([id, { isOptional }]) => !printed.has(id) && !isOptional && (id !== TOTAL_ROW || total !== undefined),
    )
    .map(([id, { label }]) => {
      const row = labels.get(id) ?? label;
      return { kind: 'missing-row', row, column: '', printed: '', computed: '', at };
    });
}

/**
 * Sets the deviations that are known apart from the others. Law: each deviation is in one of the two, and what is known
 * and not found is a deviation itself, `not-found`.
 */
export function setApart(
  found: readonly Deviation[],
  known: readonly KnownDeviation[],
): { deviations: Deviation[]; known: Accepted[] } {
  const entryOf = (deviation: Deviation) => known.find((entry) => isThatOf(deviation, entry));
  const accepted = found.flatMap((deviation): Accepted[] => {
    const entry = entryOf(deviation);
    return entry ? [{ ...deviation, reason: entry.reason }] : [];
  });
  const gone = known.filter((entry) => !found.some((deviation) => isThatOf(deviation, entry)));
  const notFound = gone.map(({ row, column, printed, at }): Deviation => {
    return { kind: 'not-found', row, column, printed, computed: '', at };
  });
  return { deviations: [...found.filter((deviation) => !entryOf(deviation)), ...notFound], known: accepted };
}

function isThatOf({ row, column, printed }: Deviation, known: KnownDeviation): boolean {
  return isSame(row, known.row) && isSame(column, known.column) && isSame(printed, known.printed);
}
