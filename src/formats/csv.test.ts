import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { law } from '../../tests/helpers/laws.js';
import { asSentence } from '../sheet/sentence.js';
import { columnsOf, text } from '../sheet/sheet.js';
import { renderCsv, renderExcelCsv } from './csv.js';

const value = fc
  .string({
    unit: fc.constantFrom('a', 'Å', '5', '"', ',', ';', ' '),
    maxLength: 8,
  })
  .filter((one) => one.trim() === one);
const rows = fc.array(fc.tuple(value, value), { maxLength: 5 });

law('CSV is written as csv-stringify writes it, for machines and for Excel', [rows], (written) => {
  const columns = columnsOf({ one: asSentence('one'), two: asSentence('two') });
  const cells = written.map((row) => row.map((one) => text(one)));
  const sheets = [{ title: asSentence(''), columns, rows: cells, totals: [], notes: [] }];
  const all = [['one', 'two'], ...written];
  const excel = { delimiter: ';', record_delimiter: '\r\n', bom: true };
  return renderCsv(sheets) === stringify(all) && renderExcelCsv(sheets) === stringify(all, excel);
});
