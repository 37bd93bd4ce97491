import type { Rational } from '../../kernel/number.js';
import { cellText } from '../../sheet/cell-text.js';
import { plain } from '../../sheet/plain.js';
import type { Spoken } from '../../sheet/sentence.js';
import { type Cell, EMPTY, type Sheet } from '../../sheet/sheet.js';
import type { Words as SheetWords } from '../../sheet/words.js';
import type { picture } from './sv.js';

export type Words = SheetWords & { readonly picture: Spoken<typeof picture> };

/** As many are drawn one by one; of more the largest, and the rest together. */
export const MOST = 40;

/** The most characters of a name that stands by its bar. */
const NAME = 28;

/** So many capitals take no more room than other letters of a name. */
const MOST_CAPITALS = 4;

/** The cells of a column, by its id: of the rows, and then of the totals. */
export function columnOf({ columns, rows, totals }: Sheet, id: string): Cell[] {
  const at = columns.findIndex((column) => column.id === id);
  return [...rows, ...totals].map((row) => row[at] ?? EMPTY);
}

/** The figure of a cell; nothing where it holds none. */
export function figureOf(cell: Cell | undefined): Rational | undefined {
  return cell === undefined || cell.kind === 'text' || cell.kind === 'empty' ? undefined : cell.value;
}

/** Another figure shown as that of a cell is. */
export function shownAs(cell: Cell, value: Rational, words: Words): string {
  return cellText(cell.kind === 'text' || cell.kind === 'empty' ? cell : { ...cell, value }, words);
}

/** A figure with its sign, also above zero. */
export function signed(shown: string, value: Rational): string {
  return value.numerator > 0n ? `+${shown}` : shown;
}

/** A name as there is room for it: whole characters, of which a capital takes a third more, and a mark where it goes on. */
export function shortName(cell: Cell, words: Words): string {
  const characters = Array.from(plain(cellText(cell, words)).normalize('NFC'));
  const isCapital = (letter: string) => /\p{Lu}/u.test(letter);
  const over = characters.findIndex((_, i) => {
    const wide = characters.slice(0, i + 1).filter(isCapital).length - MOST_CAPITALS;
    return i + Math.max(0, wide) / 3 >= NAME;
  });
  if (over < 0) return characters.join('');
  return `${characters
    .slice(0, over - 1)
    .join('')
    .trimEnd()}…`;
}
