import { absolute, compare, type Rational, sum, ZERO } from '../../kernel/number.js';
import { cellText } from '../../sheet/cell-text.js';
import type { Chart } from '../../sheet/chart.js';
import { type Cell, EMPTY, type Sheet } from '../../sheet/sheet.js';
import { columnOf, figureOf, MOST, shortName, shownAs, signed, type Words } from './cells.js';
import type { Drawn, Strip } from './picture.js';
import { scaleOf } from './scale.js';

type Bars = Extract<Chart, { kind: 'shares' | 'differences' }>;

/** One bar: what it is of, and its figure as its cell shows it. */
interface Bar {
  readonly name: string;
  readonly value: Rational;
  readonly cell: Cell;
  readonly isRest?: boolean;
  readonly more?: string | undefined;
}

/** Shares in the order of the table; differences from who pays most more to who pays most less. */
export function barsOf(sheet: Sheet, chart: Bars, words: Words): Drawn {
  const { picture: said } = words;
  const isSigned = chart.kind === 'differences';
  const bars = drawnOf(sheet, chart, words);
  const { place, zero } = scaleOf(bars.map(({ value }) => value));
  const strips = bars.map(({ name, value, cell, isRest, more }): Strip => {
    const figure = shownAs(cell, value, words);
    const [from, to] = value.numerator < 0n ? [value, ZERO] : [ZERO, value];
    return {
      name,
      figure: isSigned ? signed(figure, value) : figure,
      more,
      bar: { from: place(from), to: place(to), look: isRest ? 'sum' : value.numerator < 0n ? 'down' : 'up' },
    };
  });
  const told = strips.map(({ name, figure, more }) =>
    [name, figure, ...(more === undefined ? [] : [`(${more})`])].join(' '),
  );
  return {
    description: said[chart.kind](told),
    caption: isSigned ? said.sides(chart.sides.below, chart.sides.above) : undefined,
    strips,
    zero,
  };
}

/** What is drawn: all, or of very many the largest, either way, and the sum of the rest. */
function drawnOf(sheet: Sheet, chart: Bars, words: Words): Bar[] {
  const { kind, names, value } = chart;
  const [nameCells, cells] = [columnOf(sheet, names), columnOf(sheet, value)];
  const between = kind === 'differences' ? (chart.between ?? []).map((id) => columnOf(sheet, id)) : [];
  const bars = nameCells.slice(0, sheet.rows.length).flatMap((name, i): Bar[] => {
    const cell = cells[i];
    const figure = figureOf(cell);
    const ends = between.map((column) => cellText(column[i] ?? EMPTY, words));
    const more = ends.length > 0 ? ends.join(' → ') : undefined;
    return name && cell && figure ? [{ name: shortName(name, words), value: figure, cell, more }] : [];
  });
  const isMany = bars.length > MOST;
  const bySize = [...bars].sort((a, b) => compare(absolute(b.value), absolute(a.value)));
  const shown = isMany ? bySize.slice(0, MOST - 1) : bars;
  if (kind === 'differences') shown.sort((a, b) => compare(b.value, a.value));
  const [first, ...others] = isMany ? bySize.slice(MOST - 1) : [];
  if (!first) return shown;
  const rest = [first, ...others];
  const together = sum(rest.map((bar) => bar.value));
  return [
    ...shown,
    { name: String(words.picture.rest(rest.length)), value: together, cell: first.cell, isRest: true },
  ];
}
