import { nth } from '../../kernel/nth.js';
import type { Chart } from '../../sheet/chart.js';
import { type Sentence, spoken } from '../../sheet/sentence.js';
import { isNumber } from '../../sheet/sheet.js';
import type { Words } from '../../sheet/words.js';
import { type Bars, barsOf, differences } from './bars.js';
import { BLANK, type BookRow } from './book.js';
import type { BookChart } from './chart.js';
import { charts as english } from './charts.en.js';
import { charts as swedish } from './charts.sv.js';
import type { ChartWords, Drawn, Pictures, Table } from './drawn.js';
import { linesLeft, scaleOf, sentence } from './layout.js';
import { years } from './lines.js';
import { steps } from './steps.js';

/** What is said of charts, in the language of a workbook. */
function chartWords({ language }: Words): ChartWords {
  return spoken(language === 'en' ? english : swedish);
}

/** How much lower a chart may be to end with its paper, as a part of its height. */
const LEAST = 0.75;

/** The charts of a table as those of a page, below the rows `above` them. What cannot be drawn is said. */
export function pictures(
  charts: readonly Chart[],
  table: Table,
  above: readonly BookRow[],
  words: Words,
): Pictures {
  const all: Drawn[] = [];
  let column = table.widths.length + 1;
  for (const one of charts) {
    const made = drawn(one, table, column, words);
    for (const { workings } of made) column += workings?.widths.length ?? 0;
    all.push(...made);
  }
  return placed(all, above, table.widths);
}

/** The same of shares alone, which stand in one column of a page and the names in another. */
export function sharesPicture(
  title: Sentence,
  bars: Bars,
  above: readonly BookRow[],
  widths: readonly number[],
  words: Words,
): Pictures {
  const said = chartWords(words);
  return placed([barsOf(title, said.about.shares(title), bars, said)], above, widths);
}

/** Charts below each other, none over the end of a sheet of paper, each with what is said of it; and their workings side by side. */
function placed(all: readonly Drawn[], above: readonly BookRow[], widths: readonly number[]): Pictures {
  const charts: BookChart[] = [];
  const rows: BookRow[] = [];
  let paper = 0;
  for (const { chart, note } of all) {
    if (chart) {
      const left = linesLeft([...above, ...rows].slice(paper), widths);
      const wanted = Math.ceil(chart.height * scaleOf(widths));
      const isOnNewPaper = left < wanted * LEAST;
      const height = isOnNewPaper ? wanted : Math.min(left, wanted);
      if (isOnNewPaper) paper = above.length + rows.length;
      charts.push({ ...chart, height, isOnNewPaper, top: above.length + rows.length + 1 });
      rows.push(...range(height).map(() => BLANK));
    }
    if (note !== undefined) rows.push(sentence(note, widths));
    if (chart || note !== undefined) rows.push(BLANK);
  }
  const workings = all.flatMap((one) => one.workings ?? []);
  const deepest = Math.max(0, ...workings.map((one) => one.rows.length));
  return {
    charts,
    rows,
    workings: {
      widths: workings.flatMap((one) => one.widths),
      rows: range(deepest).map((i) =>
        workings.flatMap((one) => one.rows[i] ?? one.widths.map(() => undefined)),
      ),
    },
  };
}

function drawn(chart: Chart, table: Table, column: number, words: Words): Drawn[] {
  const said = chartWords(words);
  const { ids, cells, written } = table;
  const rows = chart.kind === 'cost' ? chart.steps.map(({ row }) => row) : range(table.rows);
  const names = ids.indexOf(chart.names);
  const columns = (chart.kind === 'years' ? chart.values : [chart.value]).map((id) => ids.indexOf(id));
  const figures = rows.flatMap((row) =>
    columns.flatMap((column) => (isNumber(cells[row]?.[column]) ? [written[row]?.[column]?.value] : [])),
  );
  if (names < 0 || columns.includes(-1) || figures.length === 0) return [];
  if (!figures.every((value) => typeof value === 'object')) return [{ note: said.tooLarge }];
  switch (chart.kind) {
    case 'years':
      return years(chart, table, columns, said);
    case 'cost':
      return [steps(chart, table, column, said, words)];
    case 'shares': {
      const bars = { ...table, names, values: nth(columns, 0) };
      return [barsOf(chart.title, said.about.shares(chart.title), bars, said)];
    }
    case 'differences':
      return [differences(chart, { ...table, names, values: nth(columns, 0) }, figures, column, said)];
  }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
