import { describe, expect, it } from 'vitest';
import type { Remark } from '../kernel/remark.js';
import { decoded, decodedAs437 } from './encoding.js';

/** What is read of bytes, and what is said of them. */
function read(bytes: Buffer, reader = decoded) {
  const said: Remark[] = [];
  const source = reader({ bytes, shown: 'x.csv', remark: (one) => said.push(one) });
  return {
    text: source.ok ? source.value.text : source.issues.map(({ code, at }) => [code, at.line, at.column]),
    as: said.map(({ facts }) => ('encoding' in facts ? facts.encoding : undefined)),
  };
}

const TEXT = 'namn;vikt\nÖstra Göinge;“1”\nÅre – 2 €;3\n';
const utf16 = Buffer.from(TEXT, 'utf16le');
const big = Buffer.from(utf16).swap16();
// Å Ö å ä ö are those of Latin-1; the quotes, the dash and the euro stand where Windows-1252 has them.
const ansi = Buffer.from(
  TEXT.replace('“', '\x93').replace('”', '\x94').replace('–', '\x96').replace('€', '\x80'),
  'latin1',
);

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), []],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), []],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), ['UTF-16']],
    ['UTF-16 LE without', utf16, ['UTF-16']],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), ['UTF-16']],
    ['UTF-16 BE without', big, ['UTF-16']],
    ['Windows-1252', ansi, ['Windows-1252']],
  ])('is read in the encoding that it is in, which is said when it is not UTF-8: %s', (_, bytes, as) => {
    expect(read(bytes)).toEqual({ text: TEXT, as });
  });

  it('is decoded once, and said once, however often it is asked for', () => {
    const said: Remark[] = [];
    const file = { bytes: Buffer.from(ansi), shown: 'x.csv', remark: (one: Remark) => said.push(one) };
    expect(decoded(file)).toBe(decoded(file));
    expect(said).toHaveLength(1);
  });

  it.each([
    ['letters of UTF-8, then one of Windows-1252', 'a;b\nB\xC3\xA5by;1\nH\xE5by;2\n', 3, 2],
    ['the other way round', 'a;b\nH\xE5by;2\nB\xC3\xA5by;1\n', 3, 2],
  ])('is one issue when it has two encodings: %s', (_, text, line, column) => {
    expect(read(Buffer.from(text, 'latin1'))).toEqual({ text: [['mixed-encodings', line, column]], as: [] });
  });

  it.each([
    ['a byte that Windows-1252 lacks', 'a;b\nH\x81by;1\n', 2, 2],
    ['a control', 'a;b\nH\x01\xE5;1\n', 2, 2],
    ['letters of MS-DOS', 'a;b\nBr\x84cke;1\n', 2, 3],
    ['letters of Macintosh', 'a;b\nBr\x8Acke;1\n', 2, 3],
    ['a NUL', 'a;b\nH\0;1\n', 2, 2],
  ])('is one issue when it is in none of them: %s', (_, text, line, column) => {
    expect(read(Buffer.from(text, 'latin1'))).toEqual({ text: [['not-utf8', line, column]], as: [] });
  });

  it('is one issue when UTF-16 is cut short', () => {
    expect(read(utf16.subarray(0, 11)).text).toMatchObject([['not-utf8', 1, 2]]);
  });
});

describe('a text in code page 437', () => {
  it('has the letters of that page, which is said where there are any', () => {
    const bytes = Buffer.from('#FNAMN "\x8Fre \x99stra"\r\n', 'latin1');
    expect(read(bytes, decodedAs437)).toEqual({ text: '#FNAMN "Åre Östra"\r\n', as: ['CP437'] });
    expect(read(Buffer.from('#GEN'), decodedAs437)).toEqual({ text: '#GEN', as: [] });
  });
});
