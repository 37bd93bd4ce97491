import { isSame } from '../../kernel/identity.js';
import type { Located } from '../../kernel/issue.js';
import { each, fail, map, type Outcome, withIssues } from '../../kernel/outcome.js';
import { figureIn } from '../foreign/figure.js';
import type { DecimalMark } from '../foreign/form.js';
import { formOf, kindOf } from '../foreign/kind.js';
import type { Profile } from '../foreign/profile.js';
import { type ForeignColumn, foreignColumns, headedGrid } from '../foreign/profiled.js';
import { MANY } from '../foreign/units.js';
import { beyondHeadings, cellAt, type Grid, type GridCell, type GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import { unknown } from '../scalars/names.js';
import type { Statistic, StatisticCell } from '../statistic.js';
import { breakdownIn } from './breakdown.js';
import { headOf, headsOf, inStatedUnit } from './heads.js';
import { categoriesOf, isTimes, PLACES, paired } from './labels.js';

/** What the user or the cooperation says of a table's columns: their headings. */
export type NamedColumns = Readonly<Partial<Record<'party' | 'period' | 'value', Located<string>>>>;

/**
 * A table as it came, as a statistic: its columns of texts tell its figures apart, and so do its columns of figures, by
 * the years or the contents that are their headings; `contents` are what may be meant of them. Law: each figure of the table is
 * one cell, and headings that stand again are none. Issues, all of them: several-sheets for headings of other years; not-in-table for a heading that is not there, table-without-figures, several-values,
 * ambiguous-column, and those of its figures.
 */
export function statisticOf(
  given: Grid,
  named: NamedColumns,
  decimal?: DecimalMark,
  contents: readonly string[] = [],
): Outcome<Statistic> {
  const { party: name, period: percent, value: weight } = named;
  const roles = Object.entries({ name, percent, weight }).flatMap(([role, text]) =>
    text ? [[role, text]] : [],
  );
  const asked = Object.fromEntries(roles);
  const first = headedGrid(given, asked);
  const { headings, at } = first;
  const again = first.body.filter((row) => isHeadedAgain(row, headings));
  const other = again.find((row) =>
    row.some((cell, i) => isFilled(cell) && !isSame(cell.value, headings[i] ?? '')),
  );
  if (other) {
    const sheets = [headings.join(' '), lineOf(other)];
    return fail('several-sheets', { sheets, example: undefined }, other[0]?.at ?? at);
  }
  const once = given.rows.filter((row) => !again.includes(row));
  const { above, title, body, profiles } =
    again.length > 0 ? headedGrid({ ...given, rows: once }, asked) : first;
  const absent = Object.values(named).flatMap((text) =>
    headings.some((heading) => isSame(heading, text.value)) ? [] : [unknown('not-in-table', text, headings)],
  );
  const isParty = ({ heading }: { heading: string }) =>
    named.party !== undefined && isSame(named.party.value, heading);
  const times = profiles.filter((one) =>
    named.period ? isSame(named.period.value, one.heading) : !isParty(one) && isTimes(one, body),
  );
  const { figures, unread, unclear: several } = figureColumnsOf(profiles, times, named, body, contents);
  if (several) {
    const known = several.map(({ heading }) => heading);
    return fail('several-values', { dimension: 'content', known, areColumns: true, areParts: false }, at);
  }
  const [wanted] = contents;
  const isMeant = (one: Profile) => contents.some((content) => isOf(one, content));
  if (
    wanted !== undefined &&
    !named.value &&
    figures.length > 0 &&
    figures.every((one) => one.kind === 'change' && !isMeant(one))
  )
    return { ok: false, issues: [unknown('not-in-table', { value: wanted, at }, headings)] };
  if (figures.length === 0)
    return absent.length > 0 ? { ok: false, issues: absent } : fail('table-without-figures', {}, at);

  const labels = profiles.filter(
    (one) => !figures.includes(one) && !unread.includes(one) && one.kind !== 'note' && filled(one, body),
  );
  const told = paired(labels, body, (one) => times.includes(one));
  // A row without a figure is a note below the table, unless every one of its labels says what it is of.
  const isOfTable = (row: GridRow) =>
    hasAny(row, figures) || (labels.length > 1 && labels.every((one) => hasAny(row, [one])));
  const rows = body.filter(isOfTable);
  const notes = above.map(lineOf);
  const below = body.filter((row) => !isOfTable(row)).map(lineOf);
  const categories = told.map((one) => categoriesOf(one, rows, isParty(one)));
  const columns = foreignColumns(figures, rows, [], decimal).map(inStatedUnit);
  const unclear = columns.flatMap(({ ambiguous }) => ambiguous ?? []);
  if (unclear.length > 0) return { ok: false, issues: [...absent, ...unclear] };
  const heads = headsOf(columns, rows, [...notes, ...below]);
  const cells = each(rows, (row) => {
    const of = categories.map(({ indexOf }) => indexOf(row));
    const read = each(columns, (one) =>
      statisticCell(cellAt(row, one.index), one, [...of, ...heads.of(one)], heads.markOf(one)),
    );
    return withIssues(read, beyondHeadings(row, headings.length));
  });
  return withIssues(
    map(cells, (all) => ({
      title: titleIn(notes) ?? given.name ?? '',
      notes,
      dimensions: [...categories.map(({ dimension }) => dimension), ...heads.dimensions],
      cells: all.flat(),
      unread: unread.map(({ heading, index }) => heading || String(index + 1)),
      marked: [
        ...heads.marked,
        ...rows.flatMap((row) => columns.flatMap((one) => markedIn(cellAt(row, one.index)))),
      ],
      unit: MANY.exec(title)?.[0],
      isUntold: true,
      headedAgain: again.length,
      at,
    })),
    absent,
  );
}

/** Whether a row has the headings again, as after a break of the page, or those of other years. */
function isHeadedAgain(row: GridRow, headings: readonly string[]): boolean {
  const isOne = (cell: GridCell, i: number) => isFilled(cell) && isSame(cell.value, headings[i] ?? '');
  const isTime = (text: string) => headOf(text).period !== undefined;
  return (
    row.every(
      (cell, i) => !isFilled(cell) || isOne(cell, i) || (isTime(headings[i] ?? '') && isTime(cell.value)),
    ) &&
    row.some(isOne) &&
    row.filter(isFilled).length > 1
  );
}

function isFilled({ value }: GridCell): boolean {
  return value.trim() !== '';
}

/** Which columns of figures are read, which are not, and those of which nothing tells which is meant. */
interface FigureColumns {
  readonly figures: readonly Profile[];
  readonly unread: readonly Profile[];
  readonly unclear?: readonly Profile[];
}

/**
 * The columns of figures. Those whose headings are years come before others; beside columns of no year, one whose heading only has
 * a year among other words (`Andel 2023`) is not therefore the one that is meant.
 */
function figureColumnsOf(
  profiles: readonly Profile[],
  times: readonly Profile[],
  named: NamedColumns,
  body: readonly GridRow[],
  contents: readonly string[],
): FigureColumns {
  const isNamed = (role: keyof NamedColumns, { heading }: Profile) =>
    named[role] !== undefined && isSame(named[role].value, heading);
  const isYear = (one: Profile) => headOf(one.heading).period !== undefined && filled(one, body);
  const all = profiles.filter(
    (one) =>
      !times.includes(one) &&
      !isNamed('party', one) &&
      !(PLACES.test(one.heading) && !hasDecimals(one, body)) &&
      ((one.isFigures && !one.isIdentity) || (isYear(one) && headOf(one.heading).content === '')),
  );
  const labels = profiles.filter((one) => !all.includes(one) && filled(one, body));
  const plain = all.filter((one) => !isYear(one));
  const apart = all.length > 1 ? breakdownIn(plain, labels, body) : undefined;
  const candidates = all.filter((one) => one !== apart);
  const only = (figures: readonly Profile[]): FigureColumns => ({
    figures,
    unread: candidates.filter((one) => !figures.includes(one)),
  });
  if (named.value) return only(profiles.filter((one) => isNamed('value', one)));
  // A change from one year to another, or an index, is none of those of a year.
  const isPlain = (one: Profile) => one.kind !== 'change' && !/^index/i.test(one.heading);
  const years = candidates.filter((one) => isYear(one) && isPlain(one));
  const dated = years.length > 0 ? years : candidates.filter(isYear);
  const undated = candidates.filter((one) => !isYear(one) && isPlain(one));
  if (dated.length === 0) return only(candidates);
  if (undated.length === 0 || dated.some(({ heading }) => headOf(heading).content === '')) return only(dated);
  const meant = candidates.filter((one) => contents.some((content) => isOf(one, content)));
  return meant.length > 0 ? only(meant) : { ...only([]), unclear: candidates };
}

function isOf({ heading }: Profile, content: string): boolean {
  return [heading, headOf(heading).content].some((one) => isSame(one, content));
}

/** Whether a figure of a column has decimals, as no code has: an area in km². */
function hasDecimals({ index }: Profile, body: readonly GridRow[]): boolean {
  return body.some((row) => /^\s*\d+[.,]\d+\s*$/.test(cellAt(row, index).value));
}

function lineOf(row: GridRow): string {
  return oneLine(row.map(({ value }) => value).join(' '));
}

/** The first text above the headings that is no comment. */
function titleIn(texts: readonly string[]): string | undefined {
  return texts.find((text) => text !== '' && !text.startsWith('#'));
}

function hasAny(row: GridRow, columns: readonly Profile[]): boolean {
  return columns.some(({ index }) => kindOf(cellAt(row, index)) !== 'blank');
}

function filled({ index }: Profile, body: readonly GridRow[]): boolean {
  return body.some((row) => isFilled(cellAt(row, index)));
}

/** A figure with the mark of a footnote behind it, as printed. */
function markedIn(cell: GridCell): string[] {
  return formOf(cell)?.isMarked ? [oneLine(cell.value)] : [];
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
      : { of, mark: cell.value.trim() || undefined, at },
  );
}
