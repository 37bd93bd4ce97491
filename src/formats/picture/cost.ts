import { add, type Rational, ZERO } from '../../kernel/number.js';
import { cellText } from '../../sheet/cell-text.js';
import type { Chart } from '../../sheet/chart.js';
import { EMPTY, type Sheet } from '../../sheet/sheet.js';
import { columnOf, figureOf, shortName, signed, type Words } from './cells.js';
import type { Drawn, Look, Strip } from './picture.js';
import { scaleOf } from './scale.js';

/** Steps that each begin where the one before ended, and sums from zero. */
export function costOf(sheet: Sheet, chart: Extract<Chart, { kind: 'cost' }>, words: Words): Drawn {
  const [names, cells] = [columnOf(sheet, chart.names), columnOf(sheet, chart.value)];
  let reached = ZERO;
  const steps = chart.steps.map(({ row, isSum }) => {
    const value = figureOf(cells[row]) ?? ZERO;
    const from = isSum ? ZERO : reached;
    reached = add(from, value);
    const look: Look = isSum ? 'sum' : value.numerator < 0n ? 'down' : 'up';
    return { row, value, look, ends: inOrder(from, reached) };
  });
  const { place, zero } = scaleOf(steps.flatMap(({ ends }) => ends));
  const strips = steps.map(({ row, value, look, ends: [from, to] }): Strip => {
    const figure = cellText(cells[row] ?? EMPTY, words);
    return {
      name: shortName(names[row] ?? EMPTY, words),
      figure: look === 'sum' ? figure : signed(figure, value),
      bar: { from: place(from), to: place(to), look },
    };
  });
  const told = strips.map(({ name, figure }) => `${name} ${figure}`);
  return { description: words.picture.cost(told), strips, zero };
}

function inOrder(a: Rational, b: Rational): [Rational, Rational] {
  return a.numerator * b.denominator <= b.numerator * a.denominator ? [a, b] : [b, a];
}
