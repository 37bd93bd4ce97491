import { plain } from '../../sheet/plain.js';
import type { Shown } from '../../sheet/sentence.js';
import { type BookRow, type Look, label } from './book.js';

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

/** A sentence over all columns. */
export function sentence(text: Shown, widths: readonly number[], look: Look = 'note'): BookRow {
  const width = widths.reduce((sum, one) => sum + one, 0);
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
