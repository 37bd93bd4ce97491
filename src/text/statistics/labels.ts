import { fold } from '../../kernel/identity.js';
import { nth } from '../../kernel/nth.js';
import type { Profile } from '../foreign/profile.js';
import { cellAt, type GridRow } from '../grid.js';
import { oneLine } from '../readers.js';
import type { Category, Dimension } from '../statistic.js';
import { periodIn, tellsDay } from './period.js';

/** A column of texts, with the column of their codes where it has one beside it. */
export interface Told {
  readonly code?: number;
  readonly text: number;
  readonly heading: string;
  readonly isTime: boolean;
}

/** Headings of when figures are of. */
export const TIMES =
  /^(år|year|period|tid|time|månad|month|kvartal|quarter|tertial|läsår|halvår|(mät|referens|reference[ -]?)?(datum|date|dag|day|tidpunkt)|avser(\P{L}.*)?|per)$/iu;

/** Headings of places: their codes are no figures, and none of them is a year (2023 is Malung-Sälen's). */
export const PLACES =
  /^(party|part|region|område|geo|kommun|kommunkod|kod|code|län|länskod|municipality|area|place|plats|ort)$/i;

/** Whether a column says when: by its heading, or because every text in it tells more than a day; codes of places only look like years. */
export function isTimes(
  { heading, index, isFigures, isIdentity, kind }: Profile,
  body: readonly GridRow[],
): boolean {
  const texts = body.map((row) => cellAt(row, index).value.trim()).filter((text) => text !== '');
  if (texts.length === 0 || !texts.every((text) => periodIn(text) !== undefined)) return false;
  return TIMES.test(heading) || (kind !== 'code' && (!isFigures || isIdentity) && !texts.some(tellsDay));
}

/** Columns of texts; a code and the name beside it are one. */
export function paired(
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

/** The categories that a column tells, in the order in which they come; `isPlace`: it was said to be of parties. */
export function categoriesOf(
  { code, text, heading, isTime }: Told,
  rows: readonly GridRow[],
  isPlace = false,
) {
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
  const called = heading || String(text + 1);
  const dimension: Dimension = {
    code: called,
    text: called,
    role: isTime ? 'time' : isPlace ? 'place' : undefined,
    categories,
  };
  return { dimension, indexOf };
}
