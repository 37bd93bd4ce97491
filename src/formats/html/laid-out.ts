import { blocksOf, leastWidth } from '../../sheet/fit.js';

/** How a table is laid out where there is little room. */
export interface LaidOut {
  /** Whether its first column only numbers the rows, whose names the second holds. */
  readonly isNumbered: boolean;
  /** The columns whose texts are too long to be folded as narrow as may be. */
  readonly isLong: readonly boolean[];
  /** On paper: on its side, and which columns stand together. */
  readonly isLandscape: boolean;
  /** One block holds them all; of several each has the first column again. */
  readonly blocks: readonly (readonly number[])[];
}

/** What there is room for on A4 within its margins, and around the text of a cell, in ems of the type that a table has there. */
const UPRIGHT = { room: 56, gap: 0.7 };
const ON_ITS_SIDE = { room: 94, gap: 0.5 };
/** A text in a column is not folded narrower than this, and is long when it is wider than that. */
const READABLE = 9;
const LONG = 18;
/** A word that is wider may break. */
const VAST = 24;
/** What numbers rows is not wider. */
const NUMBER = 2.5;

/**
 * Lays a table out by how wide its texts are: headings first, then rows. Law: on paper no column is lost, and no word
 * or figure breaks, in the wide letters of any common typeface.
 */
export function laidOut(texts: readonly (readonly string[])[], isFigure: readonly boolean[]): LaidOut {
  const extents = isFigure.map((figure, i) => {
    const column = texts.map((line) => line[i] ?? '');
    const [heading = '', ...cells] = column;
    const natural = widest(column, emsOf);
    const word = Math.min(
      widest(column, (text) => leastWidth(text, emsOf)),
      VAST,
    );
    const least = figure
      ? Math.max(widest(cells, emsOf), leastWidth(heading, emsOf))
      : Math.max(word, Math.min(natural, READABLE));
    return { natural, least };
  });
  const widthWith = (gap: number) => extents.reduce((sum, { least }) => sum + least + gap, 0);
  const isLandscape = widthWith(UPRIGHT.gap) > UPRIGHT.room;
  const { room, gap } = ON_ITS_SIDE;
  const blocks =
    widthWith(gap) <= room ? [isFigure.map((_, column) => ({ column }))] : blocksOf(extents, room - gap, gap);
  return {
    isNumbered: extents.length > 2 && (extents[0]?.natural ?? 0) <= NUMBER,
    isLong: extents.map(({ natural }, i) => i > 0 && !isFigure[i] && natural > LONG),
    isLandscape,
    blocks: blocks.map((block) => block.map(({ column }) => column)),
  };
}

/** Whether a text holds a word that no column has room for: it alone may break anywhere. */
export function isVast(text: string): boolean {
  return text.length > VAST && leastWidth(text, emsOf) > VAST;
}

function widest(texts: readonly string[], widthOf: (text: string) => number): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

/** How wide a text is in bold letters of a wide typeface. */
function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) ems += emsOfLetter(letter);
  return ems;
}

function emsOfLetter(letter: string): number {
  if (/[\s.,:;'|!ijlI-]/.test(letter)) return 0.38;
  if (/[rtf()/"]/.test(letter)) return 0.52;
  if (/[MWmw%…—@]/.test(letter) || letter > '\u2E80') return 1.02;
  return /\p{Lu}/u.test(letter) ? 0.8 : 0.7;
}
