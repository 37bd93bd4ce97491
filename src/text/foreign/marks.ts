import { type Issue, issue } from '../../kernel/issue.js';
import { compare, type Rational, sum } from '../../kernel/number.js';
import type { GridCell } from '../grid.js';
import { type DecimalMark, type FigureForm, isAmbiguous } from './form.js';
import { formOf } from './kind.js';
import type { Profile } from './profile.js';

/** The figures of a column: those of the parties, and those that are called sums of them. */
export interface ColumnCells {
  readonly profile: Profile;
  readonly rows: readonly GridCell[];
  readonly sums: readonly GridCell[];
}

/** How the figures of a column are read: by one decimal mark; by either when they are the same; each by its own when they are mixed. */
export type Marks = 'any' | 'mixed' | DecimalMark;

/**
 * The decimal marks of a table's columns, by their number from 0: what all the cells of a column can be read with, else
 * what makes its sum, else what the other columns have, else what its unit can be. Issue, one a column: ambiguous-column.
 */
export function marksOf(
  columns: readonly ColumnCells[],
  said: DecimalMark | undefined,
): { readonly marks: ReadonlyMap<number, Marks>; readonly issues: ReadonlyMap<number, Issue> } {
  const marks = new Map<number, Marks>();
  const open: ColumnCells[] = [];
  for (const column of columns) {
    const mark = markAlone(column, said);
    if (mark) marks.set(column.profile.index, mark);
    else open.push(column);
  }
  const others = new Set([...marks.values()].filter((mark) => mark === ',' || mark === '.'));
  const [common] = others.size === 1 ? others : [];
  const issues = new Map<number, Issue>();
  for (const column of open) {
    const { index } = column.profile;
    const mark = common ?? markOfUnit(column);
    const isFit = mark && formsOf(column.rows).every((form) => figureBy(mark, form));
    if (isFit) marks.set(index, mark);
    else issues.set(index, ambiguous(column));
  }
  return { marks, issues };
}

/** The figure of a form by a column's marks; undefined when it cannot be read with them. */
export function figureBy(marks: Marks, { comma, point }: FigureForm) {
  if (marks === ',') return comma;
  if (marks === '.') return point;
  return comma ?? point;
}

/** What a column's own cells tell: undefined when both marks are possible and make different figures. */
function markAlone({ profile, rows, sums }: ColumnCells, said: DecimalMark | undefined): Marks | undefined {
  const own = formsOf(rows);
  const totals = formsOf(sums);
  const all = [...own, ...totals];
  // A column that other marks settle wholly is none that the user means.
  if (said && (own.some(isAmbiguous) || own.every((form) => figureBy(said, form)))) return said;
  const doubtful = all.some(isAmbiguous);
  const can = (forms: readonly FigureForm[]) => ({
    comma: forms.every(({ comma }) => comma),
    point: forms.every(({ point }) => point),
  });
  const possible = can(all);
  const either = possible.comma || possible.point ? possible : can(own);
  if (either.comma !== either.point) return either.comma ? ',' : '.';
  if (!either.comma) return doubtful ? undefined : 'mixed';
  if (!doubtful) return 'any';
  const [first] = all.filter(isAmbiguous);
  if (profile.kind === 'percent' && first) return markOf(first);
  const ties = ([',', '.'] as const).filter((mark) => tiesBy(mark, own, totals));
  return ties.length === 1 ? ties[0] : undefined;
}

/** The mark that stands in an ambiguous figure: before decimals in the reading that has some. */
function markOf({ comma }: FigureForm): DecimalMark {
  return comma && comma.decimals > 0 ? ',' : '.';
}

function tiesBy(mark: DecimalMark, rows: readonly FigureForm[], sums: readonly FigureForm[]): boolean {
  const values = (forms: readonly FigureForm[]): Rational[] =>
    forms.flatMap((form) => figureBy(mark, form)?.value ?? []);
  const made = sum(values(rows));
  return values(sums).some((value) => compare(value, made) === 0);
}

/** Counted whole, so that three digits behind a mark are thousands. */
const WHOLE_THINGS: readonly (string | undefined)[] = ['invånare', 'personer', 'barn', 'aktier', 'st'];

/**
 * What a unit tells: pounds and dollars are written with a decimal point; kronor have no three decimals, nor have
 * people, so there a mark before three digits, in every figure that has one, stands before hundreds.
 */
function markOfUnit({ profile, rows, sums }: ColumnCells): DecimalMark | undefined {
  const { kind, unit, currency, scale } = profile;
  if (currency === 'GBP' || currency === 'USD') return '.';
  const isKronor =
    kind === 'amount' && currency === 'SEK' && scale.numerator === 1n && scale.denominator === 1n;
  const isWhole = isKronor || (kind === 'weight' && WHOLE_THINGS.includes(unit));
  if (!isWhole) return undefined;
  const seen = new Set(
    formsOf([...rows, ...sums])
      .filter(isAmbiguous)
      .map(markOf),
  );
  const [mark] = seen.size === 1 ? seen : [];
  return mark && (mark === ',' ? '.' : ',');
}

function ambiguous({ profile, rows, sums }: ColumnCells): Issue {
  const cells = [...rows, ...sums];
  const isOne = (cell: GridCell) => {
    const form = formOf(cell);
    return form !== undefined && isAmbiguous(form);
  };
  const cell = cells.find(isOne) as GridCell;
  const column = profile.heading || String(profile.index + 1);
  const [text = ''] = /\d[\d.,]*/.exec(cell.value) ?? [];
  return issue('ambiguous-column', { column, text }, cell.at);
}

function formsOf(cells: readonly GridCell[]): FigureForm[] {
  return cells.map(formOf).filter((form) => form !== undefined);
}
