import { fold, isSame } from '../../kernel/identity.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { compare } from '../../kernel/number.js';
import { each, fail, map, type Outcome, withIssues } from '../../kernel/outcome.js';
import { figureIn } from '../foreign/figure.js';
import type { DecimalMark } from '../foreign/form.js';
import { headingsOf } from '../foreign/headings.js';
import { kindOf } from '../foreign/kind.js';
import { type Profile, profileOf } from '../foreign/profile.js';
import { type ForeignColumn, foreignColumns, titleOf } from '../foreign/profiled.js';
import { unitInHeading } from '../foreign/units.js';
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
export function statisticOf(grid: Grid, named: NamedColumns, decimal?: DecimalMark): Outcome<Statistic> {
  const { party: name, period: percent, value: weight } = named;
  const wanted = Object.entries({ name, percent, weight }).flatMap(([role, text]) =>
    text ? [[role, text]] : [],
  );
  const { headings, headingAt, above, body } = headingsOf(grid.rows, Object.fromEntries(wanted));
  const at = headingAt ?? grid.at;
  const absent = Object.values(named).flatMap((text) =>
    headings.some((heading) => isSame(heading, text.value)) ? [] : [unknown('not-in-table', text, headings)],
  );
  const profiles = headings.map((heading, index) => profileOf(heading, index, body, titleOf(above)));
  const times = profiles.filter((one) =>
    named.period ? isSame(named.period.value, one.heading) : isTimes(one, body),
  );
  const { figures, unread } = figureColumnsOf(profiles, times, named, body);
  if (figures.length === 0) return withIssues(fail('table-without-figures', {}, at), absent);

  const rows = body.filter((row) => figures.some(({ index }) => kindOf(cellAt(row, index)) !== 'blank'));
  const isLabel = (one: Profile) =>
    !figures.includes(one) && !unread.includes(one) && one.kind !== 'note' && filled(one, body);
  const told = paired(profiles.filter(isLabel), body, (one) => times.includes(one));
  const categories = told.map((one) => categoriesOf(one, rows));
  const columns = foreignColumns(figures, rows, [], decimal).map((one) => inUnitOf(titleOf(above), one));
  const unclear = columns.flatMap(({ ambiguous }) => ambiguous ?? []);
  if (unclear.length > 0) return { ok: false, issues: [...absent, ...unclear] };
  const heads = headsOf(columns, rows);
  const cells = each(rows, (row) => {
    const of = categories.map(({ indexOf }) => indexOf(row));
    const read = each(
      columns.filter(({ index }) => kindOf(cellAt(row, index)) !== 'blank'),
      (one) => statisticCell(cellAt(row, one.index), one, [...of, ...heads.of(one)], heads.markOf(one)),
    );
    return withIssues(read, beyond(row, headings.length));
  });
  return withIssues(
    map(cells, (all) => ({
      title: titleIn(above) ?? grid.name ?? '',
      notes: above.map((row) => oneLine(row.map(({ value }) => value).join(' '))),
      dimensions: [...categories.map(({ dimension }) => dimension), ...heads.dimensions],
      cells: all.flat(),
      unread: unread.map(({ heading, index }) => heading || String(index + 1)),
      isUntold: true,
      at,
    })),
    absent,
  );
}

/** Headings of places: their codes are no figures. */
const PLACES = /^(region|område|geo|kommun|kommunkod|län|länskod|municipality|area|place|plats|ort)$/i;

/** The columns of figures, those with a year in their heading before others; and the figures that are then not read. */
function figureColumnsOf(
  profiles: readonly Profile[],
  times: readonly Profile[],
  named: NamedColumns,
  body: readonly GridRow[],
): { readonly figures: readonly Profile[]; readonly unread: readonly Profile[] } {
  const isNamed = (role: keyof NamedColumns, { heading }: Profile) =>
    named[role] !== undefined && isSame(named[role].value, heading);
  const isYear = (one: Profile) => headOf(one.heading).period !== undefined && filled(one, body);
  const candidates = profiles.filter(
    (one) =>
      !times.includes(one) &&
      !isNamed('party', one) &&
      !PLACES.test(one.heading) &&
      ((one.isFigures && !one.isIdentity) || (isYear(one) && headOf(one.heading).content === '')),
  );
  const dated = candidates.filter(isYear);
  const figures = named.value
    ? profiles.filter((one) => isNamed('value', one))
    : dated.length > 0
      ? dated
      : candidates;
  return { figures, unread: candidates.filter((one) => !figures.includes(one)) };
}

/** A heading of figures: what they are, of when, and whether it says that they are preliminary: `Folkmängd 2023`, `2024 prel.` */
function headOf(heading: string) {
  const [, bare = heading, mark] =
    /^(.*?)\s*(\*+|[\u00B9\u00B2\u00B3]|\(?p(?:rel(?:iminär(?:t|a)?)?)?\.?\)?)?$/iu.exec(heading) ?? [];
  const isPreliminary = mark !== undefined && /p/i.test(mark);
  if (periodIn(bare)) return { content: '', period: bare.trim(), isPreliminary };
  const [, period] =
    /(?:^|[^\p{L}\d])((?:19|20)\d\d(?:[MKQH]\d{1,2}|-\d\d-\d\d| ?[/–-] ?(?:19|20)?\d\d)?)(?![\d\p{L}])/iu.exec(
      bare,
    ) ?? [];
  if (period === undefined || !periodIn(period)) return { content: heading };
  return { content: oneLine(bare.replace(period, ' ')).replace(/[\s(,:;-]+$/, ''), period, isPreliminary };
}

/** What the headings of figures tell them apart by: when, and what. */
function headsOf(columns: readonly ForeignColumn[], rows: readonly GridRow[]) {
  const heads = new Map(columns.map((one) => [one, headOf(one.heading)]));
  const periods = [...new Set([...heads.values()].flatMap(({ period }) => period ?? []))];
  const contents = [...new Set([...heads.values()].map(({ content }) => content))];
  const unitsOf = (content: string) =>
    columns.filter((one) => heads.get(one)?.content === content).flatMap((one) => unitOf(one, rows) ?? []);
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
    // Columns that only say when are called by the first of them.
    categories: contents.map((content) => ({
      code: content,
      text: content || (columns.find((one) => heads.get(one)?.content === '')?.heading ?? ''),
      unit: unitsOf(content)[0],
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
function inUnitOf(title: string, column: ForeignColumn): ForeignColumn {
  const stated = unitInHeading(title);
  if (stated?.kind !== 'amount' || column.unit !== undefined) return column;
  return { ...column, unit: stated.id, scale: stated.scale };
}

/** What the figures of a column are counted in: kronor, where a unit of money beside them or above them has a scale. */
function unitOf(column: ForeignColumn, rows: readonly GridRow[]): string | undefined {
  const isScaled = rows.some((row) => {
    const read = figureIn(column, cellAt(row, column.index));
    return read.ok && read.value !== undefined && compare(read.value.value, read.value.written.value) !== 0;
  });
  if (isScaled) return 'kr';
  if (
    rows.some((row) => cellAt(row, column.index).value.includes('%')) ||
    /%|procent|andel/i.test(column.heading)
  )
    return '%';
  return /(?:^|[^\p{L}])(kr|kronor|sek)(?:[^\p{L}]|$)/iu.exec(column.heading)?.[1];
}

/** What stands beyond the headings, as of a decimal comma without quotes. Issue: csv-row-length. */
function beyond(row: GridRow, width: number): Issue[] {
  const [first] = row.slice(width).filter(({ value }) => value.trim() !== '');
  return first ? [issue('csv-row-length', { expected: width, found: row.length }, first.at)] : [];
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

/** A figure of a cell, in kronor where a unit of money has a scale: 5 000 of `5 tkr`. */
function statisticCell(
  cell: GridCell,
  column: ForeignColumn,
  of: readonly number[],
  mark: string | undefined,
): Outcome<StatisticCell> {
  const { at } = cell;
  return map(figureIn(column, cell), (figure) =>
    figure
      ? {
          of,
          figure: { value: figure.value, decimals: String(figure.step.denominator).length - 1 },
          mark,
          at,
        }
      : { of, mark: cell.value.trim(), at },
  );
}
