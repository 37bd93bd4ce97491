import { held } from '../../sheet/fit.js';
import { plain } from '../../sheet/plain.js';
import type { Shown } from '../../sheet/sentence.js';
import { type BookRow, type Look, label } from './book.js';

/** The height of a line of text, in points. */
export const LINE_HEIGHT = 15;

/** How many characters of the plain font stand side by side on A4, and beyond how many a page is printed as landscape. */
const [UPRIGHT, ACROSS, MOST_UPRIGHT] = [99, 141, 100];

export function isWide(widths: readonly number[]): boolean {
  return totalOf(widths) > MOST_UPRIGHT;
}

/** How much larger what is drawn has to be where a page is printed smaller than it is, so that it can be read; never more than twice. */
export function scaleOf(widths: readonly number[]): number {
  return Math.min(2, Math.max(1, totalOf(widths) / (isWide(widths) ? ACROSS : UPRIGHT)));
}

/** How high A4 is within its margins, in points, upright and across; and what its repeated headings and an uncertain line take. */
const [HIGH, LOW, REPEATED] = [733, 487, 3];

/** How many lines are left on the sheet of paper where rows end. */
export function linesLeft(rows: readonly BookRow[], widths: readonly number[]): number {
  const [across, high] = isWide(widths) ? [ACROSS, LOW] : [UPRIGHT, HIGH];
  const paper = Math.floor((high * Math.max(1, totalOf(widths) / across)) / LINE_HEIGHT) - REPEATED;
  const used = Math.ceil(rows.reduce((sum, { lines = 1 }) => sum + lines, 0));
  return paper - (used % paper);
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0);
}

/** How many lines a text takes in a column so wide, broken between words. */
export function linesIn(text: Shown, width: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of plain(text).split(' ')) {
    if (used > 0 && used + length > width) [lines, used] = [lines + 1, 0];
    lines += Math.ceil(length / width) - 1;
    used += (length % Math.ceil(width)) + 1;
  }
  return lines;
}

/** How wide the letters of a sentence are, by what it is for: a column is measured in figures of the plain font. */
const LETTERS: Readonly<Partial<Record<Look, number>>> = { title: 1.5, heading: 1.1, note: 0.87 };

/** A sentence over all columns, whose figures hold together. */
export function sentence(said: Shown, widths: readonly number[], look: Look = 'note'): BookRow {
  const text = held(plain(said));
  const width = totalOf(widths);
  return {
    cells: [label(text, look, { isWrapped: true })],
    span: widths.length,
    lines: linesIn(text, width / (LETTERS[look] ?? 1)) * (look === 'title' ? 1.3 : 1),
  };
}

/** A row of headings, as high as the longest of them. */
export function headings(
  texts: readonly Shown[],
  widths: readonly number[],
  isRight: (i: number) => boolean,
): BookRow {
  const lines = texts.map((text, i) => linesIn(text, ((widths[i] ?? 1) - 1) / (LETTERS.heading ?? 1)));
  return {
    cells: texts.map((text, i) => label(text, 'heading', { isRight: isRight(i) })),
    lines: Math.max(...lines),
  };
}
