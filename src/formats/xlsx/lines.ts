import { absolute, compare, sum, ZERO } from '../../kernel/number.js';
import { assert } from '../../kernel/problem.js';
import type { Chart } from '../../sheet/chart.js';
import type { ChartWords, Drawn, Table } from './drawn.js';

/** More lines than these nobody tells apart. */
const MOST_LINES = 12;

/** A line for each row, of many for the largest. */
export function years(
  chart: Extract<Chart, { kind: 'years' }>,
  table: Table,
  columns: readonly number[],
  said: ChartWords,
): Drawn {
  const { title } = chart;
  const [column = 0] = columns;
  assert(
    columns.every((one, i) => one === column + i),
    'the years of a table stand side by side',
  );
  const figuresOf = (row: number) => columns.map((one) => table.written[row]?.[one]?.value ?? '');
  const all = Array.from({ length: table.rows }, (_, row) => ({
    row,
    size: sum(figuresOf(row).map((value) => (typeof value === 'string' ? ZERO : absolute(value)))),
  }));
  const largest = all.toSorted((a, b) => compare(b.size, a.size)).slice(0, MOST_LINES);
  const names = table.ids.indexOf(chart.names);
  return {
    chart: {
      form: 'lines',
      title,
      about: said.about.years(title),
      names: { column, row: table.first - 1, width: columns.length },
      series: largest
        .map(({ row }) => table.first + row)
        .sort((a, b) => a - b)
        .map((row) => ({ name: { column: names, row }, values: { column, row, width: columns.length } })),
      height: 22,
    },
    note: all.length > MOST_LINES ? said.some(MOST_LINES, all.length) : undefined,
  };
}
