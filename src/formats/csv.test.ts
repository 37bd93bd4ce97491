import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe } from 'vitest';
import { law } from '../../tests/helpers/laws.js';
import { asSentence } from '../sheet/sentence.js';
import { type Sheet, text } from '../sheet/sheet.js';
import { renderCsv, renderExcelCsv } from './csv.js';

/** Texts of all that CSV has marks for; none that a spreadsheet would run, which get an apostrophe. */
const texts = fc.array(fc.constantFrom('Alby', 'å', '1', '.', ' ', '', '"', ',', ';', '|'), {
  maxLength: 4,
});
const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(
    fc.array(
      texts.map((parts) => parts.join('')),
      { minLength: width, maxLength: width },
    ),
    { minLength: 1, maxLength: 6 },
  ),
);

describe('CSV', () => {
  // A name with a semicolon among the headings must not make it the mark of the file.
  law('is written as csv-stringify writes all its lines, other marks in quotes', [rows], (table) => {
    const machine = renderCsv([sheetOf(table)]);
    const excel = renderExcelCsv([sheetOf(table)]);
    const crlf = { delimiter: ';', record_delimiter: '\r\n' } as const;
    return machine === stringify(table, { quoted_match: /;/ }) && excel === `\uFEFF${stringify(table, crlf)}`;
  });

  law('reads back as its texts', [rows], (table) => {
    const read = parse(renderCsv([sheetOf(table)]), { skip_empty_lines: false });
    return JSON.stringify(read) === JSON.stringify(table);
  });
});

/** A sheet whose headings are the first of the rows. */
function sheetOf([headings = [], ...body]: readonly (readonly string[])[]): Sheet {
  return {
    title: asSentence(''),
    columns: headings.map((id) => ({ id, heading: asSentence(id) })),
    rows: body.map((row) => row.map((one) => text(one))),
    totals: [],
    notes: [],
  };
}
