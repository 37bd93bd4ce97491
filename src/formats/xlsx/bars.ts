import { nth } from '../../kernel/nth.js';
import { compare, multiply, type Rational, rational, ZERO } from '../../kernel/number.js';
import { cellName } from '../../kernel/place.js';
import type { Chart } from '../../sheet/chart.js';
import type { Sentence } from '../../sheet/sentence.js';
import { about, label } from './book.js';
import type { ChartWords, Drawn } from './drawn.js';

/** More bars than these nobody reads. */
const MOST_BARS = 40;

/** A bar for each row: in which column its name and its figure stand, how many rows, and the first. */
export interface Bars {
  readonly names: number;
  readonly values: number;
  readonly rows: number;
  readonly first: number;
}

/** Bars that none can be below zero of. */
export function barsOf(
  title: Sentence,
  told: Sentence,
  { names, values, rows, first }: Bars,
  said: ChartWords,
): Drawn {
  if (rows > MOST_BARS) return { note: said.tooMany(rows, MOST_BARS) };
  const cells = (column: number) => ({ column, row: first, height: rows });
  const height = Math.max(7, rows + 3);
  const series = [{ values: cells(values) }];
  return {
    chart: { form: 'bars', title, about: told, names: cells(names), series, isFromZero: true, height },
  };
}

/** Bars to both sides of zero. Their scale has zero and room for figures, by two bars that are not seen: their cells stand beside the table. */
export function differences(
  { title, sides: { below, above } }: Extract<Chart, { kind: 'differences' }>,
  bars: Bars,
  figures: readonly Rational[],
  column: number,
  said: ChartWords,
): Drawn {
  const { chart, note } = barsOf(title, said.about.differences(title, below, above), bars, said);
  if (!chart) return { note };
  const [first, last] = [0, bars.rows - 1].map((i) => cellName(bars.values, bars.first + i));
  const sorted = [ZERO, ...figures].toSorted(compare);
  const ends = (
    [
      ['MIN', nth(sorted, 0)],
      ['MAX', nth(sorted, sorted.length - 1)],
    ] as const
  ).map(([name, end]) =>
    about(
      multiply(end, rational(6n, 5n)),
      { look: 'helper', format: '0' },
      `1.2*${name}(0,${first}:${last})`,
    ),
  );
  const room = ends.map((_, i) => ({ values: { column, row: bars.first + i }, fill: 'none' as const }));
  return {
    chart: {
      ...chart,
      subtitle: said.sides(below, above),
      series: [...chart.series, ...room],
      isFromZero: false,
      height: chart.height + 1,
    },
    workings: { widths: [20], rows: [[label(said.room, 'heading')], ...ends.map((end) => [end])] },
  };
}
