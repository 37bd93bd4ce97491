import { andThen, map, outcome } from '../../kernel/outcome.js';
import { decoded } from '../encoding.js';
import { readLooseCsv } from '../loose-csv.js';
import { placeIn } from '../source.js';
import type { FileKind } from './kind.js';
import { markOf } from './mark.js';

/** Lines of cells between marks, in any encoding: what every file of text is that is nothing else. */
export const csv: FileKind = {
  id: 'csv',
  about: { sv: 'en CSV-fil', en: 'a CSV file' },
  isOf: () => true,
  read: async (file) =>
    andThen(decoded(file), (source) => {
      const [line = '', said] = /^"?sep=(.)"?[;,]*(?:\r\n|\n|\r)/i.exec(source.text) ?? [];
      const at = placeIn(source, 0, Number.POSITIVE_INFINITY);
      return andThen(said ? outcome(said) : markOf(source), (mark) =>
        map(readLooseCsv(source, mark, line.length), (rows) => ({
          holds: 'grids',
          grids: [{ rows, at: rows[0]?.[0]?.at ?? at }],
        })),
      );
    }),
};
