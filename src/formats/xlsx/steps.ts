import { add, compare, decimalsOf, type Rational, subtract, ZERO } from '../../kernel/number.js';
import { cellName } from '../../kernel/place.js';
import { cellText } from '../../sheet/cell-text.js';
import type { Chart } from '../../sheet/chart.js';
import { type Cell, EMPTY } from '../../sheet/sheet.js';
import type { Words } from '../../sheet/words.js';
import { about, type BookCell, label } from './book.js';
import type { Series } from './chart.js';
import type { ChartWords, Drawn, Table } from './drawn.js';

/** The columns of the workings, in order. */
const COLUMNS = ['name', 'end', 'start', 'rise', 'fall', 'below', 'sum'] as const;
type Column = (typeof COLUMNS)[number];

/** What a cell holds: a figure, and how it follows from others. */
type Worked = readonly [value: Rational, formula: string];

/**
 * How a cost is made, a bar a step, each on an invisible one that ends where the step before did. What they are drawn from
 * stands beside the table as formulas of its cells. Law: rise, fall and what is below zero are together the step's figure.
 */
export function steps(
  chart: Extract<Chart, { kind: 'cost' }>,
  { ids, cells: shown, written, first }: Table,
  start: number,
  said: ChartWords,
  words: Words,
): Drawn {
  const [names, values] = [ids.indexOf(chart.names), ids.indexOf(chart.value)];
  const column = (id: Column) => start + COLUMNS.indexOf(id);
  const format = written[chart.steps[0]?.row ?? 0]?.[values]?.style.format ?? 'General';
  let end: Worked = [ZERO, '0'];
  const rows = chart.steps.map(({ row, isSum }, i) => {
    const [name, figure] = [names, values].map((one) => written[row]?.[one]?.value ?? '');
    const own: Worked = [typeof figure === 'object' ? figure : ZERO, cellName(values, first + row)];
    const from: Worked = isSum ? [ZERO, '0'] : end;
    const reached = add(from[0], own[0]);
    const worked = {
      end: [reached, from[1] === '0' ? own[1] : `${from[1]}+${own[1]}`] as const,
      ...(isSum ? { sum: own } : stepOf(from, [reached, cellName(column('end'), first + i)], own)),
    };
    end = [reached, cellName(column('end'), first + i)];
    return COLUMNS.map((id): BookCell => {
      if (id === 'name')
        return nameCell(
          String(name),
          cellName(names, first + row),
          shown[row]?.[values] ?? EMPTY,
          own[1],
          words,
        );
      const found = (worked as Partial<Record<Column, Worked>>)[id];
      return found ? about(found[0], { look: 'helper', format }, found[1]) : label('', 'helper');
    });
  });
  const cells = (id: Column) => ({ column: column(id), row: first, height: rows.length });
  const series = (id: Column, fill: Series['fill']): Series => ({
    name: { column: column(id), row: first - 1 },
    values: cells(id),
    fill,
  });
  const headings = COLUMNS.map((id) =>
    label(id === 'name' ? said.workings : said.columns[id], 'heading', { isRight: id !== 'name' }),
  );
  return {
    workings: { widths: COLUMNS.map((id) => (id === 'name' ? 40 : 15)), rows: [headings, ...rows] },
    chart: {
      form: 'stacked',
      title: chart.title,
      about: said.about.cost(chart.title),
      names: cells('name'),
      series: [
        series('start', 'none'),
        series('rise', 'weak'),
        series('fall', 'hollow'),
        series('below', 'hollow'),
        series('sum', 'strong'),
      ],
      height: 4 + Math.ceil(rows.length * 1.2),
    },
  };
}

/** A name and a figure as formulas of their cells, for a bar that has no room for the figure or shows another; a spreadsheet writes it by its own language. */
export function nameCell(
  name: string,
  cell: string,
  figure: Cell,
  figureCell: string,
  words: Words,
): BookCell {
  const isMoney = figure.kind === 'money';
  const decimals =
    figure.kind === 'money' || figure.kind === 'number' ? (figure.decimals ?? decimalsOf(figure.value)) : 0;
  const formula = `${cell}&": "&FIXED(${figureCell},${decimals ?? 2})${isMoney ? '&" kr"' : ''}`;
  return { ...label(`${name}: ${cellText(figure, words)}`, 'helper'), formula };
}

/** Where the bar of a step begins, and how far it rises, falls or is below zero. */
function stepOf(
  [from, fromCell]: Worked,
  [to, toCell]: Worked,
  [own, ownCell]: Worked,
): Partial<Record<Column, Worked>> {
  const [low, high] = compare(from, to) < 0 ? [from, to] : [to, from];
  const [lowCell, highCell] = [`MIN(${fromCell},${toCell})`, `MAX(${fromCell},${toCell})`];
  const above: Worked = [
    subtract(larger(ZERO, high), larger(ZERO, low)),
    `MAX(0,${highCell})-MAX(0,${lowCell})`,
  ];
  const isFall = compare(own, ZERO) < 0;
  return {
    start: [add(larger(ZERO, low), smaller(ZERO, high)), `MAX(0,${lowCell})+MIN(0,${highCell})`],
    rise: [isFall ? ZERO : above[0], `IF(${ownCell}>=0,${above[1]},0)`],
    fall: [isFall ? above[0] : ZERO, `IF(${ownCell}<0,${above[1]},0)`],
    below: [subtract(smaller(ZERO, low), smaller(ZERO, high)), `MIN(0,${lowCell})-MIN(0,${highCell})`],
  };
}

function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? b : a;
}

function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? a : b;
}
