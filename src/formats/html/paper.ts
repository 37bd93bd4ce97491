import { blocksOf, leastWidth } from '../../sheet/fit.js';

/** How a table lies on paper: upright or on its side, and which of its columns stand together. */
export interface Paper {
  readonly isLandscape: boolean;
  /** One block holds them all; of several each has the first column again. */
  readonly blocks: readonly (readonly number[])[];
}

/** What there is room for on A4 within its margins, and around the text of a cell, in ems of the type that a table has there. */
const UPRIGHT = { room: 56, gap: 0.7 };
const ON_ITS_SIDE = { room: 94, gap: 0.5 };
/** A text in a column is not folded narrower than this. */
const READABLE = 9;

/**
 * Lays a table on paper, by how wide its texts are at least: headings first, then rows. Law: no column is lost, and no
 * word or figure breaks, in the wide letters of any common typeface.
 */
export function onPaper(texts: readonly (readonly string[])[], isFigure: readonly boolean[]): Paper {
  const extents = isFigure.map((figure, i) => {
    const column = texts.map((line) => line[i] ?? '');
    const [heading = '', ...cells] = column;
    const natural = widest(column, emsOf);
    const word = widest(column, (text) => leastWidth(text, emsOf));
    const least = figure
      ? Math.max(widest(cells, emsOf), leastWidth(heading, emsOf))
      : Math.max(word, Math.min(natural, READABLE));
    return { natural, least };
  });
  const widthWith = (gap: number) => extents.reduce((sum, { least }) => sum + least + gap, 0);
  const isLandscape = widthWith(UPRIGHT.gap) > UPRIGHT.room;
  const { room, gap } = ON_ITS_SIDE;
  if (widthWith(gap) <= room) return { isLandscape, blocks: [isFigure.map((_, i) => i)] };
  const blocks = blocksOf(extents, room - gap, gap);
  return { isLandscape, blocks: blocks.map((block) => block.map(({ column }) => column)) };
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
