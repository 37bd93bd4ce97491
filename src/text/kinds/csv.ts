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

/** How many lines are enough to tell the mark from. */
const LINES = 5000;

/**
 * The mark that most lines have; of equals the semicolon, then the tab, the bar. Titles above the table need not have it,
 * and comments are not asked.
 */
function commonMark(text: string): string {
  const lines = text
    .split(/\r\n|\n|\r/, LINES)
    .filter((line) => line.trim() !== '' && !/^# ?\p{L}/u.test(line))
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const counts = [';', '\t', '|', ','].map((mark) => ({
    mark,
    count: lines.filter((line) => line.includes(mark)).length,
  }));
  const common =
    counts.find(({ count }) => 2 * count > lines.length) ?? counts.find(({ count }) => count > 0);
  return common?.mark ?? ',';
}
