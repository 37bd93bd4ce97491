import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { law } from '../../tests/helpers/laws.js';
import { valueIn } from '../kernel/outcome.js';
import { readCsv } from './csv.js';
import { makeSource } from './source.js';

/** A field as it may be written: bare, or in quotation marks with anything inside. */
const bare = fc.stringMatching(/^[a-zåäö0-9 .]{0,8}$/);
const quoted = fc
  .string({ unit: fc.constantFrom('a', 'Å', '"', ',', ';', '\t', '\n', '\r\n', ' ') })
  .map((value) => ({ value, text: `"${value.replaceAll('"', '""')}"` }));
const field = fc.oneof(
  bare.map((value) => ({ value, text: value })),
  quoted,
);

const table = fc
  .record({
    mark: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    rows: fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      ),
  })
  .map(({ mark, lineEnd, rows }) => {
    const header = rows[0]?.map((_, i) => ({ value: `column${i}`, text: `column${i}` })) ?? [];
    const all = [header, ...rows];
    return { all, text: all.map((row) => row.map(({ text }) => text).join(mark)).join(lineEnd) };
  });

const holds = (row: readonly { value: string }[]) => row.some(({ value }) => value.trim() !== '');

describe('CSV', () => {
  law('gives back what was written, whatever the separator and line end', [table], async ({ all, text }) => {
    const read = await readCsv(makeSource(text));
    // The only column of a line of nothing cannot be told from an empty line; neither has a value to read.
    const expected = all
      .slice(1)
      .filter(holds)
      .map((row) => row.map(({ value }) => value));
    const found = valueIn(read)?.records.map((record) => record.map(({ value }) => value));
    return read.ok && JSON.stringify(found) === JSON.stringify(expected);
  });

  law('places each field on the line and column where its text begins', [table], async ({ all, text }) => {
    const records = valueIn(await readCsv(makeSource(text)))?.records ?? [];
    const lines = text.split(/\r\n|\n/);
    return records.every((record, i) =>
      record.every(({ at }, j) => {
        const written =
          all
            .slice(1)
            .filter(holds)
            [i]?.[j]?.text.split(/\r\n|\n/)[0] ?? '';
        return lines[at.line - 1]?.slice(at.column - 1, at.column - 1 + written.length) === written;
      }),
    );
  });
});

describe('quotes that do not match', () => {
  it.each([
    ['nothing closes them', 'a,b\n1,"x\n2,y\n', 2, 3],
    ['nothing closes them below others', '"a"\n"b', 2, 1],
    ['nothing closes them, with a quote written in the field', '"a\nb ""c\n', 1, 1],
    ['something follows them', 'a,b\n1,"x"y\n', 2, 3],
    ['something stands before them', 'a,b\nx"y",1\n', 2, 1],
    ['a line end of Windows stands in quotes before', '"a\r\nb",c\r\n1,"x"y\r\n', 3, 3],
    ['a letter of more than a byte stands before', 'å,ä\nö,"x"y\n', 2, 3],
  ])('are told where their field begins: %s', async (_, text, line, column) => {
    const issues = [{ code: 'csv-syntax', at: { line, column } }];
    expect(await readCsv(makeSource(text))).toMatchObject({ ok: false, issues });
  });
});
