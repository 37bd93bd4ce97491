import { compare } from '../../kernel/number.js';
import { figureIn } from '../foreign/figure.js';
import type { ForeignColumn } from '../foreign/profiled.js';
import { MANY } from '../foreign/units.js';
import { cellAt, type GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import type { Dimension } from '../statistic.js';
import { PART_IN_TEXT, periodIn, plainly, withoutMark } from './period.js';

/** A heading of figures taken apart. */
interface Head {
  /** What they are; empty where the heading only says when. */
  readonly content: string;
  readonly period?: string;
  /** What stands behind the heading: `*`, `prel.` */
  readonly mark?: string;
}

/** A heading of figures: what they are, of when, and its mark: `Folkmängd 2023`, `2024 prel.`, `2024*` */
export function headOf(heading: string): Head {
  const { bare, mark } = withoutMark(heading);
  if (periodIn(bare)) return { content: '', period: bare.trim(), mark };
  const plain = plainly(bare);
  const [, period] = IN_TEXT.exec(plain) ?? [];
  if (period === undefined || !periodIn(period)) return { content: heading };
  return { content: oneLine(plain.replace(period, ' ')).replace(/[\s(,:;-]+$/, ''), period, mark };
}

const IN_TEXT = new RegExp(
  String.raw`(?:^|[^\p{L}\d])(${PART_IN_TEXT}|(?:19|20)\d\d(?:-\d\d-\d\d| ?[/–-] ?(?:19|20)?\d\d)?)(?![\d\p{L}])`,
  'iu',
);

/** The mark that a line around a table says is one of preliminary figures: `*` of `* preliminära siffror`, `1` of `1) Prel.` */
const PRELIMINARY = /^\(?(\*+|[\u00B9\u00B2\u00B3]|\d(?=\)))(?:.*\P{L})?(?:prel|provisional)/iu;

/** What the headings of figures tell them apart by: when, and what. Lines around the table say what their marks are. */
export function headsOf(
  columns: readonly ForeignColumn[],
  rows: readonly GridRow[],
  around: readonly string[],
) {
  const preliminary = around.flatMap((text) => PRELIMINARY.exec(text)?.[1] ?? []);
  const isPreliminary = (mark: string) => /p/i.test(mark) || preliminary.includes(mark.replace(/[()]/g, ''));
  const heads = new Map(columns.map((one) => [one, headOf(one.heading)]));
  const periods = [...new Set([...heads.values()].flatMap(({ period }) => period ?? []))];
  const contents = [...new Set([...heads.values()].map(({ content }) => content))];
  const unitsOf = (content: string) =>
    columns.filter((one) => heads.get(one)?.content === content).flatMap((one) => unitOf(one, rows) ?? []);
  const writtenOf = (content: string) =>
    columns.find((one) => heads.get(one)?.content === content && isScaled(one, rows))?.unit;
  const time: Dimension = {
    code: 'period',
    text: 'period',
    role: 'time',
    categories: periods.map((period) => ({ code: period, text: period })),
  };
  const what: Dimension = {
    code: 'content',
    text: 'content',
    role: 'content',
    areColumns: true,
    // Columns that only say when are called by the first of them.
    categories: contents.map((content) => ({
      code: content,
      text: content || (columns.find((one) => heads.get(one)?.content === '')?.heading ?? ''),
      unit: unitsOf(content)[0],
      written: writtenOf(content),
    })),
  };
  return {
    dimensions: [...(periods.length > 0 ? [time] : []), what],
    of: (one: ForeignColumn) => {
      const { period, content = '' } = heads.get(one) ?? {};
      return [...(period === undefined ? [] : [periods.indexOf(period)]), contents.indexOf(content)];
    },
    markOf: (one: ForeignColumn) => (isPreliminary(heads.get(one)?.mark ?? '') ? 'p' : undefined),
    /** The headings with a mark of which nothing says what it is. */
    marked: columns
      .filter((one) => !isPreliminary(heads.get(one)?.mark ?? 'p'))
      .map(({ heading }) => heading),
  };
}

/** A column whose own heading and cells say no unit, in the unit of money that the title says: `Budget, tkr`. */
export function inStatedUnit(column: ForeignColumn): ForeignColumn {
  const { stated, unit } = column;
  return stated && unit === undefined ? { ...column, unit: stated.id, scale: stated.scale } : column;
}

/** What the figures of a column are counted in: kronor, where a unit of money beside them or above them has a scale. */
function unitOf(column: ForeignColumn, rows: readonly GridRow[]): string | undefined {
  if (isScaled(column, rows)) return 'kr';
  if (
    rows.some((row) => cellAt(row, column.index).value.includes('%')) ||
    /%|procent|andel/i.test(column.heading)
  )
    return '%';
  const [many] = MANY.exec(column.heading) ?? [];
  return many ?? /(?:^|[^\p{L}])(kr|kronor|sek)(?:[^\p{L}]|$)/iu.exec(column.heading)?.[1];
}

/** Whether figures of a column are read as others than they are written. */
function isScaled(column: ForeignColumn, rows: readonly GridRow[]): boolean {
  return rows.some((row) => {
    const read = figureIn(column, cellAt(row, column.index));
    return read.ok && read.value !== undefined && compare(read.value.value, read.value.written.value) !== 0;
  });
}
