import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { law } from '../../tests/helpers/laws.js';
import { valueIn } from '../kernel/outcome.js';
import { csv } from './kinds/csv.js';
import { readLooseCsv } from './loose-csv.js';
import { makeSource } from './source.js';

const values = (text: string, mark = ';') =>
  valueIn(readLooseCsv(makeSource(text), mark))?.map((row) => row.map(({ value }) => value));

const cell = fc.string({
  unit: fc.constantFrom('a', 'Å', '5', '"', ',', ';', '\t', '\n', '\r\n', ' '),
  maxLength: 6,
});

describe('CSV that anybody made', () => {
  law(
    'reads back as it was written by RFC 4180, with any mark and line end',
    [
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
    ],
    (rows, mark, record_delimiter) => {
      const text = stringify(rows, { delimiter: mark, record_delimiter, quoted_match: /[\s"]/ });
      const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
      return JSON.stringify(values(text, mark)) === JSON.stringify(filled);
    },
  );

  it.each([
    ['a quote inside', 'Alby "stad";5', ['Alby "stad"', '5']],
    ['a quote inside, alone', '5" rör;5', ['5" rör', '5']],
    ['text after the quotes', '"Alby" kommun;5', ['Alby kommun', '5']],
    ['a blank before the quotes', 'a; "b;c"', ['a', 'b;c']],
    ['a blank after them', '"a" ;b', ['a', 'b']],
    ['nothing in the last', 'a;b;;', ['a', 'b', '', '']],
    ['a comment', '# källa: a; b', ['# källa: a; b']],
    ['a heading of numbers', '#;Namn', ['#', 'Namn']],
    ['a number with its sign', '#1;Alby', ['#1', 'Alby']],
  ])('has the cells that a spreadsheet has: %s', (_, line, cells) => {
    expect(values(`${line}\nx;y`)).toEqual([cells, ['x', 'y']]);
  });

  it('ends its lines by CR alone too', () => {
    expect(values('a;b\rc;d\r\re;f')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('tells where a cell stands', () => {
    const rows = valueIn(readLooseCsv(makeSource('a;b\r\nåäö; "5"\r\n', 'x.csv'), ';'));
    expect(rows?.[1]?.[1]?.at).toMatchObject({ line: 2, column: 5, width: 4, excerpt: 'åäö; "5"' });
  });

  it.each([
    ['nothing closes them', 'a;b\n1;"x\n2;y\n', 2, 3],
    ['they are closed on another line, in a cell', 'a;b\n"Alby;1\n"Byby";2\n', 2, 1],
  ])('is one issue where quotes that do not match would join lines: %s', (_, text, line, column) => {
    const issues = [{ code: 'csv-syntax', at: { line, column } }];
    expect(readLooseCsv(makeSource(text), ';')).toMatchObject({ ok: false, issues });
  });
});

describe('a file of CSV', () => {
  const read = async (text: string) => {
    const file = { bytes: Buffer.from(text), shown: 'x.csv', remark: () => undefined };
    const content = valueIn(await csv.read(file));
    return content?.holds === 'grids'
      ? content.grids[0]?.rows.map((row) => row.map(({ value }) => value))
      : content;
  };

  it.each([
    ['the semicolon', 'Namn;Vikt\nAlby;5,5\nByby;4,5\n', ['Alby', '5,5']],
    ['the tab', 'Namn\tVikt\nAlby\t5,5\nByby\t4,5\n', ['Alby', '5,5']],
    ['the comma', 'Titel; med mera\nNamn,Vikt\nAlby,5.5\nByby,4.5\n', ['Byby', '4.5']],
    ['the bar', 'Namn|Vikt\nAlby|5,5\nByby|4,5\n', ['Alby', '5,5']],
    ['what its first line says', 'sep=,\r\na;b,c\r\nAlby;x,5\r\n', ['Alby;x', '5']],
  ])('has the mark that most of its lines have: %s', async (_, text, row) => {
    expect(await read(text)).toContainEqual(row);
  });

  it('does not count the marks of comments', async () => {
    expect(await read('# a; b\n# c; d\n# e; f\nNamn,Vikt\nAlby,5\n')).toContainEqual(['Alby', '5']);
  });
});
