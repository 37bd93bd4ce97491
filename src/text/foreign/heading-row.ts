import { nth } from '../../kernel/nth.js';
import type { GridCell, GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import { holdsNumber, kindOf, labelOf, yearOf } from './kind.js';
import { type ColumnRole, isWorded } from './profile.js';
import { FIGURE_ROLES } from './roles.js';
import { unitOf } from './units.js';
import { isWordFor } from './words.js';

/** Whether a row has a heading of names and one of figures. */
export function tellsBoth(row: GridRow = []): boolean {
  const isOf = (role: ColumnRole) => row.some(({ value }) => isWorded(role, value.trim()));
  return isOf('name') && FIGURE_ROLES.some(isOf);
}

/** Whether a row goes on with the headings above it: it has words or units of headings, or years or ages beside no name. */
export function goesOn(row: GridRow): boolean {
  const isDated = (cell: GridCell) => yearOf(cell) !== undefined || isLabel(cell);
  return row.some((cell) => isHeadingWord(cell) || (isNameless(row) && isDated(cell)));
}

export function isNameless([first]: GridRow): boolean {
  return (first?.value.trim() ?? '') === '';
}

/** Whether a text is one that begins with a number: `0-5 år`. */
function isLabel(cell: GridCell): boolean {
  return kindOf(cell) === 'text' && labelOf(cell) !== undefined;
}

/** Whether a text is one that headings have: a word for a column, or a unit. */
function isHeadingWord({ value }: GridRow[number]): boolean {
  const text = value.trim();
  const isOfFigures = FIGURE_ROLES.some((role) => isWorded(role, text));
  return isOfFigures || NAMES.test(text) || unitOf(text) !== undefined;
}

/** A single word of headings beside a blank cell: `;Belopp` above rows of a name and a figure. */
export function isLoneHeading([first, ...others]: GridRow): boolean {
  const filled = others.filter((cell) => kindOf(cell) !== 'blank');
  const [only] = filled;
  return (
    first?.value.trim() === '' &&
    filled.length === 1 &&
    only !== undefined &&
    kindOf(only) === 'text' &&
    isHeadingWord(only)
  );
}

/** Whether a row has numbers among its words, beside its name. */
export function hasNumbers(record: GridRow | undefined): boolean {
  return (record ?? []).slice(1).some((cell) => holdsNumber(cell) && !isLabel(cell));
}

/** Two texts or more, and no figures but years, read or not. */
export function isHeading(record: GridRow | undefined): boolean {
  const filled = (record ?? []).filter((cell) => kindOf(cell) !== 'blank');
  const texts = filled.filter((cell) => kindOf(cell) === 'text');
  const isAllowed = (cell: GridRow[number]) => texts.includes(cell) || yearOf(cell) !== undefined;
  return filled.length >= 2 && texts.length > 0 && filled.every(isAllowed);
}

/** Whether a row has nothing but years, and no name: it goes on with the headings above it, or spans those below. */
export function areYearsAlone(row: GridRow = []): boolean {
  const filled = row.filter((cell) => kindOf(cell) !== 'blank');
  return isNameless(row) && filled.length > 1 && filled.every((cell) => yearOf(cell) !== undefined);
}

/** Whether a row has no years, or years in their order, or stands under a word for what the rows or columns are. */
export function tellsItsYears(record: GridRow): boolean {
  const years = record.flatMap((cell) => yearOf(cell) ?? []);
  return years.length === 0 || isInOrder(years) || tellsRows(record);
}

/** Whether numbers are several, each above the one before. */
export function isInOrder(numbers: readonly number[]): boolean {
  return numbers.length > 1 && numbers.every((one, i) => i === 0 || one > nth(numbers, i - 1));
}

/** Whether a row of headings has a word for what the rows or columns are. */
export function tellsRows(record: GridRow): boolean {
  const [first = '', ...others] = record
    .filter((cell) => kindOf(cell) === 'text')
    .map(({ value }) => value.trim());
  const isOfFigures = (text: string) => FIGURE_ROLES.some((role) => isWorded(role, text));
  return namesRows(first) || others.some(isOfFigures);
}

/** Whether a row is the headings once more, as on each page. */
export function isHeadingAgain(row: GridRow, headings: readonly string[]): boolean {
  return row.length >= headings.length && row.every(({ value }, i) => oneLine(value) === (headings[i] ?? ''));
}

/** Whether the first heading says what the rows are. */
export function namesRows(heading: string): boolean {
  return NAMES.test(heading) || isWordFor('code', heading);
}

/** What the first heading says that the rows are. */
const NAMES =
  /^(namn|name|part(er)?|kommun(er)?|region(er)?|område|län|land|country|member (state|country)|deltagare|medlem(mar)?|organisation|enhet|skola|ort|ägare|party|member|municipality|huvudman|nämnd|förvaltning|bolag|förening)$/i;
