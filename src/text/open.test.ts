import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe } from 'vitest';
import { dearLaw, law } from '../../tests/helpers/laws.js';
import { toExact } from '../kernel/number.js';
import type { Disk } from './disk.js';
import { anywhere } from './files.js';
import { openGrid } from './open.js';

/** The table of a file, as it is read; undefined when it is one issue. */
async function rowsIn(bytes: Uint8Array, file: string) {
  const disk = { read: () => Buffer.from(bytes) } as unknown as Disk;
  const grid = await openGrid(anywhere({ cwd: '/', disk }), { file });
  if (!grid.ok && grid.issues.length !== 1) throw new Error('more than one issue');
  return grid.ok ? grid.value.rows : undefined;
}

/** Names as people write them, and what stands in none of the encodings of eight bits. */
const name = fc.string({
  unit: fc.constantFrom(...'abcåäöéüÅÄÖÉ', ' ', '-', '"', ',', ';', '\t', '|', '#', '\n', 'š'),
  minLength: 1,
  maxLength: 8,
});
const figure = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => (digits / 10 ** decimals).toFixed(decimals));
const table = fc.array(fc.tuple(name, figure, name), { minLength: 2, maxLength: 6 });

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer | undefined>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 LE with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  'UTF-16 BE with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  // What has letters beyond it cannot be written in it, and ÅÄÖÉ before š have the very bytes of other letters in UTF-8.
  'Windows-1252': (text) =>
    /[ÅÄÖÉ]š/.test(text) ? undefined : Buffer.from(text.replaceAll('š', '\x9A'), 'latin1'),
};

describe('a table', () => {
  law(
    'is read back in its very cells, whatever its marks, line ends and encoding, or is one issue',
    [
      table,
      fc.constantFrom(...',;\t|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom(...Object.keys(ENCODINGS)),
    ],
    async (rows, mark, record_delimiter, encoding) => {
      const text = stringify(rows, { delimiter: mark, record_delimiter, quoted_match: /["\s,;|]|^#/ });
      const bytes = ENCODINGS[encoding]?.(text);
      const read = bytes && (await rowsIn(bytes, 'a.csv'));
      return (
        !read || JSON.stringify(read.map((row) => row.map(({ value }) => value))) === JSON.stringify(rows)
      );
    },
  );

  const cell = fc
    .string({ unit: fc.constantFrom(...'abåÖ€<&>"\'', ' ', '\n', '5', ','), minLength: 1 })
    .filter((text) => text.trim() !== '');
  const books = { 'a.xlsx': writeXlsx, 'a.ods': writeOds };

  dearLaw(
    'is read back from a workbook in its very texts and figures',
    [
      fc.array(fc.tuple(cell, figure, figure), { minLength: 2, maxLength: 6 }),
      fc.constantFrom('a.xlsx' as const, 'a.ods' as const),
    ],
    async (rows, file) => {
      const cells = rows.map(([text, a, b]) => [text, Number(a), Number(b)]);
      const bytes = await books[file]({ sheets: [{ name: 'Blad1', rows: cells }] });
      const read = await rowsIn(bytes, file);
      const found = read?.map(([text, ...figures]) => [
        text?.value,
        ...figures.map((one) => one.figure && Number(toExact(one.figure.value))),
      ]);
      return JSON.stringify(found) === JSON.stringify(cells);
    },
  );
});
