import { type CostFigures, costFigures, costTotal } from '../../agreement/costs/costs.js';
import type { CostLine, CostSheet } from '../../agreement/costs/sheet.js';
import { compare, decimalsOf, divide, ONE, type Rational, subtract } from '../../kernel/number.js';
import { asSentence, joined, type Sentence } from '../../sheet/sentence.js';
import {
  type Cell,
  type Column,
  countCell,
  EMPTY,
  machineColumn,
  type Sheet,
  text,
} from '../../sheet/sheet.js';
import { costCharts } from './chart.js';
import { costForm } from './form.js';
import { arisesFrom, costNotes, rateDecimals, unitName } from './notes.js';
import type { Words } from './words.js';

/**
 * A cost sheet as a table. One with amounts alone has these and its comments; with months or percentages the lines
 * are numbered, and the comment says how each arises. People see the columns that hold something, machines all.
 * `shared` is the agreement's amount, in kronor: where it is another than the sheet comes to, both stand below the line.
 */
export function costSheet(costs: CostSheet, words: Words, shared?: Rational): Sheet {
  const figures = costFigures(costs);
  const columns = columnsOf(costs, figures, words);
  const rows = costs.lines.map((line, i) => columns.map(({ cellOf }) => cellOf(line, i)));
  const totals = agreedRows(costs, columns, words, shared);
  const isEmpty = (column: number) => rows.every((row) => row[column] === EMPTY);
  return {
    title: asSentence(costs.title),
    columns: columns.map(({ id, heading, bareHeading, shown }, i) => {
      return {
        id,
        heading,
        bareHeading,
        machineOnly: shown === 'never' || (shown === 'filled' && isEmpty(i)),
      };
    }),
    rows,
    totals,
    notes: costNotes(costs, figures, words, shared),
    form: costForm(costs, figures, words, totals.length > 0),
    charts: costCharts(costs, figures, words, totals.length > 0),
  };
}

/** What the agreement's amount and the sheet's differ by, and that amount; none where they are the same. */
function agreedRows(
  costs: CostSheet,
  columns: readonly FilledColumn[],
  { receipt, costs: said }: Words,
  shared: Rational | undefined,
): Cell[][] {
  const total = costTotal(costs)?.value;
  const line = costs.lines.find(({ id }) => id === costs.total?.value);
  if (!total || !line || !shared || compare(total, shared) === 0) return [];
  const row = (title: Sentence, kronor: Rational) =>
    columns.map(({ id, cellOf }): Cell => {
      if (id === 'title') return text(title);
      const cell = id === 'year' ? cellOf(line, 0) : EMPTY;
      if (cell.kind !== 'number' && cell.kind !== 'money') return EMPTY;
      const value = divide(kronor, costs.unit);
      return { ...cell, value, decimals: Math.max(cell.decimals ?? 0, decimalsOf(value) ?? 0) };
    });
  return [row(receipt.difference, subtract(shared, total)), row(said.agreed, shared)];
}

/** A column with its cells, and when people see it. */
interface FilledColumn extends Column {
  readonly shown: 'always' | 'filled' | 'never';
  readonly cellOf: (line: CostLine, i: number) => Cell;
}

function columnsOf(
  costs: CostSheet,
  figures: ReadonlyMap<string, CostFigures>,
  words: Words,
): FilledColumn[] {
  const { table } = words;
  const { headings, kinds } = words.costs;
  const unit = unitName(costs, words);
  const isPlain = costs.lines.every((line) => !('percent' in line.amount) && !figures.get(line.id)?.month);
  const isMoney = !isPlain && compare(costs.unit, ONE) === 0;
  const amount = (value: Rational | undefined, { decimals }: CostLine): Cell =>
    value ? { kind: isMoney ? 'money' : 'number', value, decimals } : EMPTY;
  const ofMonth = (line: CostLine) => amount(figures.get(line.id)?.month, line);
  const ofYear = (line: CostLine) => amount(figures.get(line.id)?.year, line);
  const numbers = new Map(costs.lines.map(({ id }, i) => [id, i + 1]));
  const comment = (line: CostLine): Cell => {
    const made = isPlain ? undefined : arisesFrom(line, numbers, words);
    const said = [...(made ? [made] : []), ...(line.comment ? [line.comment] : [])];
    return said.length > 0 ? text(joined(said, '; ')) : EMPTY;
  };
  const column = (
    id: string,
    shown: FilledColumn['shown'],
    heading: Sentence,
    cellOf: FilledColumn['cellOf'],
    bareHeading = heading,
  ): FilledColumn => ({ id, heading, bareHeading, shown, cellOf });
  const inUnit = (heading: Sentence) => joined([heading, `(${unit})`]);
  const [month, year] = [inUnit(headings.month), inUnit(headings.year)];
  return [
    { ...machineColumn('line'), shown: 'never', cellOf: ({ id }) => text(id) },
    column('number', isPlain ? 'never' : 'always', headings.number, (_, i) => countCell(i + 1)),
    column('title', 'always', isPlain ? table.costLine : headings.line, ({ title }) => text(title)),
    column('kind', 'filled', headings.kind, ({ kind }) => (kind ? text(kinds[kind]) : EMPTY)),
    column('percent', 'filled', headings.rate, rate, headings.bareRate),
    column('month', 'filled', isMoney ? headings.month : month, ofMonth, month),
    isPlain
      ? column('year', 'always', table.costAmount(unit), ofYear)
      : column('year', 'always', isMoney ? headings.year : year, ofYear, year),
    column('comment', 'filled', table.comment, comment),
  ];
}

/** A percentage, exact: at least two decimals, as they are printed. */
function rate({ amount }: CostLine): Cell {
  if (!('percent' in amount)) return EMPTY;
  return { kind: 'percent', value: amount.percent, decimals: rateDecimals(amount.percent) };
}
