import { andThen, map } from '../../kernel/outcome.js';
import { decoded } from '../encoding.js';
import { readLooseCsv } from '../loose-csv.js';
import { placeIn } from '../source.js';
import type { FileKind } from './kind.js';

/** Lines of cells between marks, in any encoding: what every file of text is that is nothing else. */
export const csv: FileKind = {
  id: 'csv',
  about: { sv: 'en CSV-fil', en: 'a CSV file' },
  isOf: () => true,
  read: async (file) =>
    andThen(decoded(file), (source) => {
      const [line = '', said] = /^"?sep=(.)"?[;,]*(?:\r\n|\n|\r)/i.exec(source.text) ?? [];
      const mark = said ?? commonMark(source.text);
      const at = placeIn(source, 0, Number.POSITIVE_INFINITY);
      return map(readLooseCsv(source, mark, line.length), (rows) => ({
        holds: 'grids',
        grids: [{ rows, at: rows[0]?.[0]?.at ?? at }],
      }));
    }),
};

/** How many characters are enough to tell the mark from. */
const ENOUGH = 200_000;

/** A cell in quotes: marks inside it part nothing. */
const QUOTED = /(?<=^|[;\t|,]) *"(?:[^"]|"")*" *(?=$|[;\t|,])/gm;

/**
 * The mark that parts most lines into equally many cells, of equals the semicolon, then the tab, the bar. A comma between digits
 * may be a decimal comma, and tells nothing. Titles above the table need not have the mark, and comments are not asked.
 */
function commonMark(text: string): string {
  const lines = text
    .slice(0, ENOUGH)
    .replace(/\r\n?/g, '\n')
    .replace(QUOTED, 'x')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^# ?\p{L}/u.test(line));
  const worded = lines.map((line) => line.replace(/(?<=\d),(?=\d)/g, ''));
  const counts = [';', '\t', '|', ','].map((mark) => ({ mark, count: mostAlike(worded, mark) }));
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.find(({ count }) => count === most && count > 0)?.mark ?? ',';
}

/** How many lines a mark parts into the same number of cells, two or more. */
function mostAlike(lines: readonly string[], mark: string): number {
  const byCells = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(mark).length;
    if (cells > 1) byCells.set(cells, (byCells.get(cells) ?? 0) + 1);
  }
  return Math.max(0, ...byCells.values());
}
