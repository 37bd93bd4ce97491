import { absolute, compare, multiply, type Rational, rational, sum, ZERO } from '../../kernel/number.js';
import { assert } from '../../kernel/problem.js';
import type { Chart } from '../../sheet/chart.js';
import { joined } from '../../sheet/sentence.js';
import type { ChartWords, Drawn, Table } from './drawn.js';

/** More lines than these nobody tells apart. */
const MOST_LINES = 12;

/** A line that is smaller than the largest divided by this lies on the axis, and nobody sees how it moves: those of one chart then differ less. */
const [MOST_TIMES, IN_ONE] = [8n, 4n];

/** A line for each row, of many for the largest; those of very different sizes in charts of their own. */
export function years(
  chart: Extract<Chart, { kind: 'years' }>,
  table: Table,
  columns: readonly number[],
  said: ChartWords,
): Drawn[] {
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
  const groups = groupsOf(largest);
  const notes = [
    ...(groups.length > 1 ? [said.bySize(groups.length)] : []),
    ...(all.length > MOST_LINES ? [said.some(MOST_LINES, all.length)] : []),
  ];
  const titleOf = (i: number) => (groups.length > 1 ? said.part(title, i + 1, groups.length) : title);
  return groups.map((group, i) => ({
    chart: {
      form: 'lines',
      title: titleOf(i),
      about: said.about.years(titleOf(i)),
      names: { column, row: table.first - 1, width: columns.length },
      series: group
        .map(({ row }) => table.first + row)
        .sort((a, b) => a - b)
        .map((row) => ({ name: { column: names, row }, values: { column, row, width: columns.length } })),
      height: groups.length > 1 ? 12 + group.length : 22,
    },
    note: notes.length > 0 && i === groups.length - 1 ? joined(notes) : undefined,
  }));
}

/** Lines that one scale shows, the largest first: in another none is seen. */
function groupsOf<L extends Sized>(lines: readonly L[]): L[][] {
  const groups: L[][] = [];
  const [largest, smallest] = [lines[0], lines.findLast(({ size }) => size.numerator !== 0n)];
  const isTold = !largest || !smallest || isSeen(smallest, largest, MOST_TIMES);
  for (const line of lines) {
    const [first] = groups.at(-1) ?? [];
    if (first && (isTold || line.size.numerator === 0n || isSeen(line, first, IN_ONE)))
      groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isSeen({ size }: Sized, largest: Sized, times: bigint): boolean {
  return compare(multiply(size, rational(times)), largest.size) >= 0;
}

/** How much a line comes to over the years. */
interface Sized {
  readonly size: Rational;
}
