import { isAscii, isUtf8 } from 'node:buffer';
import { fail, type Outcome } from '../kernel/outcome.js';
import { fromCp437 } from './cp437.js';
import type { RawFile } from './raw-file.js';
import { makeSource, placeIn, type Source } from './source.js';
import { byteAt, notUtf8, sourceOf, utf8In } from './utf8.js';
import { faultOfWindows1252, fromWindows1252 } from './windows-1252.js';

/**
 * The text of a file that somebody else made, in the encoding that it shows itself to be in: UTF-8, UTF-16 with or without
 * byte order mark, Windows-1252. What was not UTF-8 is said in a remark, once. Issues: empty-file, not-utf8, mixed-encodings.
 */
export function decoded(file: RawFile): Outcome<Source> {
  const text = TEXTS.get(file.bytes) ?? textOf(file);
  TEXTS.set(file.bytes, text);
  return text;
}

/** The texts of files, each made once. */
const TEXTS = new WeakMap<Buffer, Outcome<Source>>();

/** The text of a file in code page 437, as its kind asks for, said in a remark where it shows. Issues: empty-file, not-utf8. */
export function decodedAs437(file: RawFile): Outcome<Source> {
  if (file.bytes.includes(0)) return notUtf8(file.bytes, file.shown);
  const read = fromCp437(file.bytes);
  return isAscii(file.bytes) ? sourceOf(read, file.shown) : readAs('CP437', read, file);
}

function textOf(file: RawFile): Outcome<Source> {
  const { bytes, shown } = file;
  const utf16 = utf16In(bytes);
  if (utf16 !== undefined) {
    const isWhole = bytes.length % 2 === 0 && !/[\0\p{Surrogate}]/u.test(utf16);
    return isWhole ? readAs('UTF-16', utf16, file) : notUtf8(bytes, shown);
  }
  if (isUtf8(bytes) || bytes.includes(0)) return utf8In(file);
  const latin1 = bytes.toString('latin1');
  const mixed = mixedAt(latin1);
  if (mixed !== undefined) return mixedEncodings(latin1, mixed, shown);
  const fault = faultOfWindows1252(latin1);
  if (fault === undefined) return readAs('Windows-1252', fromWindows1252(latin1), file);
  return notUtf8(bytes, shown, fault);
}

function readAs(encoding: string, text: string, { shown, remark }: RawFile): Outcome<Source> {
  remark({ code: 'read-as', facts: { file: shown, encoding } });
  return sourceOf(text, shown);
}

/** The text of UTF-16, as its mark says or as every other byte of what is mostly digits and letters shows. */
function utf16In(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((parity) => head.filter((byte, i) => i % 2 === parity && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  const isMostly = (some: number, others: number) => 3 * some > head.length / 2 && others === 0;
  if ((first === 0xff && second === 0xfe) || isMostly(odd, even)) return bytes.toString('utf16le');
  if (!(first === 0xfe && second === 0xff) && !isMostly(even, odd)) return undefined;
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');
}

/** A character of UTF-8 that takes several bytes, and any other byte above ASCII, in bytes given as Latin-1. */
const HIGH =
  /([\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3})|[\x80-\xFF]/g;

/** Where a text goes over from UTF-8 to another encoding, or back; undefined when it has one. */
function mixedAt(latin1: string): number | undefined {
  let isFirstUtf8: boolean | undefined;
  for (const { index, 1: utf8 } of latin1.matchAll(HIGH)) {
    const isUtf8Here = utf8 !== undefined;
    isFirstUtf8 ??= isUtf8Here;
    if (isFirstUtf8 !== isUtf8Here) return index;
  }
  return undefined;
}

function mixedEncodings(latin1: string, at: number, shown: string): Outcome<never> {
  const read = (part: string) =>
    part.replace(HIGH, (high, utf8?: string) =>
      utf8 ? Buffer.from(utf8, 'latin1').toString() : fromWindows1252(high),
    );
  const start = read(latin1.slice(0, at)).length;
  const byte = byteAt(Buffer.from(latin1.slice(at, at + 1), 'latin1'), 0);
  return fail('mixed-encodings', { byte }, placeIn(makeSource(read(latin1), shown), start, start + 1));
}
