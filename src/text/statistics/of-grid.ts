import { fold, isSame } from '../../kernel/identity.js';
import type { Located } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { ONE } from '../../kernel/number.js';
import { each, fail, map, type Outcome, withIssues } from '../../kernel/outcome.js';
import { figureIn } from '../foreign/figure.js';
import { headingsOf } from '../foreign/headings.js';
import { kindOf } from '../foreign/kind.js';
import { type Profile, profileOf } from '../foreign/profile.js';
import { type ForeignColumn, foreignColumns } from '../foreign/profiled.js';
import type { Grid, GridCell, GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import { unknown } from '../scalars.js';
import type { Category, Dimension, Statistic, StatisticCell } from '../statistic.js';
import { periodIn } from './period.js';

/** What the user or the cooperation says of a table's columns: their headings. */
export type NamedColumns = Readonly<Partial<Record<'party' | 'period' | 'value', Located<string>>>>;

/** A column of texts, with the column of their codes where it has one beside it. */
interface Told {
  readonly code?: number;
  readonly text: number;
  readonly heading: string;
  readonly isTime: boolean;
}

/**
 * A table as it came, as a statistic: its columns of texts tell its figures apart, and so do its columns of figures, by
 * the years or the contents that are their headings. Law: each figure of the table is one cell. Issues, all of them:
 * not-in-table for a heading that is not there, table-without-figures, ambiguous-column, and those of its figures.
 */
export function statisticOf(grid: Grid, named: NamedColumns): Outcome<Statistic> {
  const { party: name, period: percent, value: weight } = named;
  const wanted = Object.entries({ name, percent, weight }).flatMap(([role, text]) =>
    text ? [[role, text]] : [],
  );
  const { headings, headingAt, above, body } = headingsOf(grid.rows, Object.fromEntries(wanted));
  const at = headingAt ?? grid.at;
  const absent = Object.values(named).flatMap((text) =>
    headings.some((heading) => isSame(heading, text.value)) ? [] : [unknown('not-in-table', text, headings)],
  );
  const profiles = headings.map((heading, index) => profileOf(heading, index, body));
  const isNamed = (role: keyof NamedColumns, { heading }: Profile) =>
    named[role] !== undefined && isSame(named[role].value, heading);
  const isTime = (one: Profile) => isNamed('period', one) || (!named.period && isTimes(one, body));
  const isFigure = (one: Profile) =>
    named.value
      ? isNamed('value', one)
      : one.isFigures && !one.isIdentity && !isTime(one) && !isNamed('party', one);
  const byYear = named.value ? [] : profiles.filter((one) => one.isFigures && periodIn(one.heading));
  const figures = byYear.length > 0 ? byYear : profiles.filter(isFigure);
  const others = profiles.filter(
    (one) => (!figures.includes(one) && !one.isFigures) || isTime(one) || one.isIdentity,
  );
  const told = paired(
    others.filter((one) => !figures.includes(one) && filled(one, body)),
    body,
    isTime,
  );
  if (figures.length === 0) return withIssues(fail('table-without-figures', {}, at), absent);

  const rows = body.filter((row) => figures.some(({ index }) => kindOf(cellAt(row, index)) !== 'blank'));
  const categories = told.map((one) => categoriesOf(one, rows));
  const head: Dimension = {
    code: byYear.length > 0 ? 'period' : 'content',
    text: byYear.length > 0 ? 'period' : 'content',
    role: byYear.length > 0 ? 'time' : 'content',
    categories: figures.map(({ heading }) => ({ code: heading, text: heading, unit: unitIn(heading) })),
  };
  const columns = foreignColumns(figures, rows, [], undefined);
  const unclear = columns.flatMap(({ ambiguous }) => ambiguous ?? []);
  if (unclear.length > 0) return { ok: false, issues: [...absent, ...unclear] };
  const cells = each(rows, (row) => {
    const of = categories.map(({ indexOf }) => indexOf(row));
    return each(
      columns.filter(({ index }) => kindOf(cellAt(row, index)) !== 'blank'),
      (one) => statisticCell(cellAt(row, one.index), one, [...of, columns.indexOf(one)]),
    );
  });
  return withIssues(
    map(cells, (all) => ({
      title: titleIn(above) ?? grid.name ?? '',
      notes: [],
      dimensions: [...categories.map(({ dimension }) => dimension), head],
      cells: all.flat(),
      at,
    })),
    absent,
  );
}

/** The first text above the headings that is no comment. */
function titleIn(above: readonly GridRow[]): string | undefined {
  const texts = above.map((row) => oneLine(row.map(({ value }) => value).join(' ')));
  return texts.find((text) => text !== '' && !text.startsWith('#'));
}

function cellAt(row: GridRow, index: number): GridCell {
  return row[index] ?? { value: '', at: nth(row, 0).at };
}

function filled({ index }: Profile, body: readonly GridRow[]): boolean {
  return body.some((row) => cellAt(row, index).value.trim() !== '');
}

const TIMES = /^(år|year|period|tid|time|månad|month|kvartal|quarter|läsår|halvår|datum|date)$/i;

/** Whether a column says when: by its heading, or because every text in it does. */
function isTimes({ heading, index, isFigures, isIdentity }: Profile, body: readonly GridRow[]): boolean {
  const texts = body.map((row) => cellAt(row, index).value.trim()).filter((text) => text !== '');
  if (texts.length === 0 || !texts.every((text) => periodIn(text) !== undefined)) return false;
  return TIMES.test(heading) || !isFigures || isIdentity;
}

/** Columns of texts; a code and the name beside it are one. */
function paired(
  columns: readonly Profile[],
  body: readonly GridRow[],
  isTime: (one: Profile) => boolean,
): Told[] {
  const told: Told[] = [];
  for (let i = 0; i < columns.length; i++) {
    const [one, next] = [nth(columns, i), columns[i + 1]];
    const isPair =
      next !== undefined &&
      next.index === one.index + 1 &&
      !isTime(one) &&
      !isTime(next) &&
      areCodes(one, body) !== areCodes(next, body);
    const [code, text] = isPair && !areCodes(one, body) ? [next, one] : [one, next];
    if (!isPair || !text || !areOfOne(code, text, body)) {
      told.push({ text: one.index, heading: one.heading, isTime: isTime(one) });
      continue;
    }
    told.push({ code: code.index, text: text.index, heading: text.heading, isTime: false });
    i++;
  }
  return told;
}

/** Most are short words with a digit in them and no space. */
function areCodes({ index }: Profile, body: readonly GridRow[]): boolean {
  const texts = body.map((row) => cellAt(row, index).value.trim()).filter((text) => text !== '');
  const codes = texts.filter((text) => /^[\p{L}\d._-]{1,12}$/u.test(text) && /\d/.test(text));
  return codes.length > 0 && 2 * codes.length > texts.length;
}

/** Each code has one name, and most names one code: with a slip among them they are still a pair. */
function areOfOne(codes: Profile, names: Profile, body: readonly GridRow[]): boolean {
  const nameOf = new Map<string, string>();
  const isAlone = body.every((row) => {
    const [code, name] = [codes, names].map(({ index }) => fold(cellAt(row, index).value)) as [
      string,
      string,
    ];
    if (code === '' || name === '') return true;
    const known = nameOf.get(code);
    nameOf.set(code, name);
    return known === undefined || known === name;
  });
  return isAlone && 2 * new Set(nameOf.values()).size > nameOf.size;
}

/** The categories that a column tells, in the order in which they come. */
function categoriesOf({ code, text, heading, isTime }: Told, rows: readonly GridRow[]) {
  const categories: Category[] = [];
  const indexes = new Map<string, number>();
  const categoryIn = (row: GridRow): Category => {
    const written = oneLine(cellAt(row, text).value);
    const own = code === undefined ? '' : oneLine(cellAt(row, code).value);
    if (own !== '') return { code: own, text: written || own };
    const [, first, rest] = /^(\d{2,4}) (\D.*)$/.exec(written) ?? [];
    return first !== undefined && rest !== undefined && !isTime
      ? { code: first, text: rest }
      : { code: written, text: written };
  };
  const indexOf = (row: GridRow) => {
    const category = categoryIn(row);
    const key = `${fold(category.code)}\n${fold(category.text)}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, categories.length);
    return categories.push(category) - 1;
  };
  for (const row of rows) indexOf(row);
  const dimension: Dimension = {
    code: heading,
    text: heading,
    role: isTime ? 'time' : undefined,
    categories,
  };
  return { dimension, indexOf };
}

/** A figure as it is written, whatever its heading says that it is counted in; by a unit of its own, as `5 tkr`, in kronor. */
function statisticCell(cell: GridCell, column: ForeignColumn, of: readonly number[]): Outcome<StatisticCell> {
  const { at } = cell;
  return map(figureIn({ ...column, scale: ONE }, cell), (figure) =>
    figure
      ? { of, figure: { value: figure.value, decimals: String(figure.step.denominator).length - 1 }, at }
      : { of, mark: cell.value.trim(), at },
  );
}

/** The unit that a heading says that the figures are counted in. */
function unitIn(heading: string): string | undefined {
  return /(?:^|[^\p{L}])(tkr|kkr|ksek|mkr|mnkr|msek|kr|kronor|sek)(?:[^\p{L}]|$)/iu.exec(heading)?.[1];
}
