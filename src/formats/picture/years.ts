import {
  absolute,
  compare,
  divide,
  HUNDRED,
  multiply,
  type Rational,
  subtract,
  sum,
  ZERO,
} from '../../kernel/number.js';
import type { Chart } from '../../sheet/chart.js';
import { showPercent } from '../../sheet/figures.js';
import { EMPTY, type Sheet } from '../../sheet/sheet.js';
import { columnOf, figureOf, MOST, shortName, shownAs, signed, type Words } from './cells.js';
import type { Drawn, Strip } from './picture.js';
import { scaleOf } from './scale.js';

type Years = Extract<Chart, { kind: 'years' }>;

/** What one party pays, year by year; nothing in a year in which it takes no part. */
interface Line {
  readonly name: string;
  readonly values: readonly (Rational | undefined)[];
}

/** A line for each party, from zero, with its first and last amount and how far the last is from the first. */
export function yearsOf(sheet: Sheet, chart: Years, words: Words): Drawn {
  const { picture: said } = words;
  const columns = chart.values.map((id) => columnOf(sheet, id));
  const like = columns.flat().find((cell) => figureOf(cell) !== undefined) ?? EMPTY;
  const shown = (value: Rational) => shownAs(like, value, words);
  const strips = linesOf(sheet, chart, words).flatMap((line) => stripOf(line, chart.values, shown, words));
  const told = strips.map(({ name, figure, ends = [] }) => [name, ...ends, figure].join(' '));
  return { description: said.years(told), caption: said.ownScale, strips };
}

function stripOf(
  { name, values }: Line,
  years: readonly string[],
  shown: (value: Rational) => string,
  { mark, picture: said }: Words,
): Strip[] {
  const present = values.flatMap((value, i) => (value ? [{ year: years[i] ?? '', value }] : []));
  const [first, last] = [present[0], present.at(-1)];
  if (!first || !last) return [];
  const { place } = scaleOf(present.map(({ value }) => value));
  const change = subtract(last.value, first.value);
  const percent =
    first.value.numerator === 0n ? undefined : multiply(divide(change, absolute(first.value)), HUNDRED);
  return [
    {
      name,
      figure:
        first === last ? String(said.oneYear) : percent ? signed(showPercent(percent, mark, 1), change) : '',
      line: values.map((value) => value && place(value)),
      ends: [`${first.year}: ${shown(first.value)}`, `${last.year}: ${shown(last.value)}`],
    },
  ];
}

/** The lines: all, or of very many those of the most money, and the sum of the rest. */
function linesOf(sheet: Sheet, { names, values }: Years, words: Words): Line[] {
  const nameCells = columnOf(sheet, names);
  const columns = values.map((id) => columnOf(sheet, id).map(figureOf));
  const lines = sheet.rows.map((_, i): Line => {
    return { name: shortName(nameCells[i] ?? EMPTY, words), values: columns.map((column) => column[i]) };
  });
  if (lines.length <= MOST) return lines;
  const sizeOf = (line: Line) => sum(line.values.map((value) => absolute(value ?? ZERO)));
  const bySize = [...lines].sort((a, b) => compare(sizeOf(b), sizeOf(a)));
  const rest = bySize.slice(MOST - 1);
  const together = columns.map((_, i) => {
    const present = rest.flatMap((line) => line.values[i] ?? []);
    return present.length > 0 ? sum(present) : undefined;
  });
  return [...bySize.slice(0, MOST - 1), { name: String(words.picture.rest(rest.length)), values: together }];
}
