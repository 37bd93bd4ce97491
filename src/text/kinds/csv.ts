import { failed, map } from '../../kernel/outcome.js';
import { readCsvRecords } from '../csv.js';
import { decoded } from '../encoding.js';
import { placeIn } from '../source.js';
import type { FileKind } from './kind.js';

/** Lines of cells between marks, in any encoding: what every file of text is that is nothing else. */
export const csv: FileKind = {
  id: 'csv',
  about: { sv: 'en CSV-fil', en: 'a CSV file' },
  isOf: () => true,
  read: async (file) => {
    const source = decoded(file);
    if (!source.ok) return failed(source);
    const { value } = source;
    return map(await readCsvRecords(value, commonDelimiter(value.text)), (rows) => ({
      holds: 'grids',
      grids: [{ rows, at: placeIn(value, 0, Number.POSITIVE_INFINITY) }],
    }));
  },
};

/** The mark that most lines have; of equals the semicolon, then the tab. A title above the table need not have it. */
function commonDelimiter(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.replace(/"[^"]*"/g, ''));
  const counts = [';', '\t', ','].map((mark) => ({
    mark,
    count: lines.filter((line) => line.includes(mark)).length,
  }));
  const filled = lines.filter((line) => line.trim() !== '').length;
  const common = counts.find(({ count }) => 2 * count > filled) ?? counts.find(({ count }) => count > 0);
  return common?.mark ?? ',';
}
