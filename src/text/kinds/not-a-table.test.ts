import { describe, expect, it } from 'vitest';
import { kindOf } from './index.js';
import { packed } from './workbook/zip.js';

async function read(bytes: Buffer | string) {
  const file = {
    bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes,
    shown: 'x',
    remark: () => undefined,
  };
  const content = await kindOf(file).read(file);
  return content?.ok === false
    ? content.issues.map(({ code, facts }) => (code === 'not-a-table' ? `${facts.is} ${facts.form}` : code))
    : content?.value.holds;
}

const zip = (...names: readonly string[]) => packed(new Map(names.map((name) => [name, Buffer.from('x')])));
const manifest = new Map([
  ['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')],
  ['content.xml', Buffer.from('\x01\x02')],
  ['META-INF/manifest.xml', Buffer.from('<manifest:encryption-data/>')],
]);

describe('a file that holds no table', () => {
  it.each([
    ['picture PNG', '\x89PNG\r\n\x1A\n\0\0'],
    ['picture JPEG', '\xFF\xD8\xFF\xE0\0\x10JFIF'],
    ['picture GIF', 'GIF89a\0'],
    ['picture TIFF', 'II*\0\x08\0'],
    ['picture TIFF', 'MM\0*\0\0'],
    ['picture WebP', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['document PDF', '%PDF-1.7\n%\xE2\xE3\xCF\xD3'],
    ['document RTF', '{\\rtf1\\ansi'],
    ['archive gzip', '\x1F\x8B\x08\0'],
    ['data Parquet', 'PAR1\x15\0'],
    ['data SQLite', 'SQLite format 3\0\x10'],
    ['old-workbook XLS', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0k\0b\0o\0o\0k\0'],
    ['encrypted Office', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'],
    ['document DOC', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0'],
    ['page HTML', '\n<!DOCTYPE html>\n<html><table>'],
    ['page HTML', '\xEF\xBB\xBF<html>'],
    ['page HTML', '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'],
    ['data XML', '<?xml version="1.0"?>\n<Workbook>'],
    ['archive ZIP', zip('a.csv', 'b.csv')],
    ['document DOCX', zip('[Content_Types].xml', 'word/document.xml')],
    ['old-workbook XLSB', zip('[Content_Types].xml', 'xl/workbook.bin')],
    ['encrypted ODF', packed(manifest)],
    ['document ODF', zip('mimetype', 'content.xml')],
    ['broken-archive ZIP', zip('a.csv').subarray(0, 40)],
  ])('is told to be what it is: %s', async (is, bytes) => {
    expect(await read(bytes)).toEqual([is]);
  });

  it.each(['<5 år;3\n5–10 år;4\n', 'MM;5\n', 'Rarberg;5\n'])('is not what any text is: %s', async (text) => {
    expect(await read(Buffer.from(text))).toBe('grids');
  });
});
