import { compare } from '../../kernel/number.js';
import { figureIn } from '../foreign/figure.js';
import type { ForeignColumn } from '../foreign/profiled.js';
import { MANY, unitInHeading } from '../foreign/units.js';
import { cellAt, type GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import type { Dimension } from '../statistic.js';
import { PART_IN_TEXT, periodIn, plainly, withoutMark } from './period.js';

/** A heading of figures taken apart. */
interface Head {
  /** What they are; empty where the heading only says when. */
  readonly content: string;
  readonly period?: string;
  readonly isPreliminary?: boolean;
}

/** A heading of figures: what they are, of when, and whether it says that they are preliminary: `Folkmängd 2023`, `2024 prel.` */
export function headOf(heading: string): Head {
  const { bare, mark } = withoutMark(heading);
  const isPreliminary = mark !== undefined && /p/i.test(mark);
  if (periodIn(bare)) return { content: '', period: bare.trim(), isPreliminary };
  const plain = plainly(bare);
  const [, period] = IN_TEXT.exec(plain) ?? [];
  if (period === undefined || !periodIn(period)) return { content: heading };
  return { content: oneLine(plain.replace(period, ' ')).replace(/[\s(,:;-]+$/, ''), period, isPreliminary };
}

const IN_TEXT = new RegExp(
  String.raw`(?:^|[^\p{L}\d])(${PART_IN_TEXT}|(?:19|20)\d\d(?:-\d\d-\d\d| ?[/–-] ?(?:19|20)?\d\d)?)(?![\d\p{L}])`,
  'iu',
);

/** What the headings of figures tell them apart by: when, and what. */
export function headsOf(columns: readonly ForeignColumn[], rows: readonly GridRow[]) {
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
    markOf: (one: ForeignColumn) => (heads.get(one)?.isPreliminary ? 'p' : undefined),
  };
}

/** A column whose own heading and cells say no unit, in the unit of money that the title says: `Budget, tkr`. */
export function inUnitOf(title: string, column: ForeignColumn): ForeignColumn {
  // `Ramen är 45 mnkr` tells an amount, and `Budget, tkr` what figures are in.
  const stated = unitInHeading(
    title.replace(/(?<!\d)(?!(?:(?:19|20)\d\d|1[\s.]?000)(?!\d))\d[\d\s.,]*\p{L}+/gu, ' '),
  );
  if (stated?.kind !== 'amount' || column.unit !== undefined) return column;
  return { ...column, unit: stated.id, scale: stated.scale };
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
