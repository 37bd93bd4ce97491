import zlib from 'node:zlib';
import { packed } from '../../text/kinds/workbook/zip.js';

/** A file of an archive: its name in ASCII, and its text. */
export type Part = readonly [name: string, text: string];

/** Texts as one ZIP archive. Law: the same parts give the same bytes. */
export function zip(parts: readonly Part[]): Uint8Array {
  return packed(
    parts.map(([name, text]) => [name, Buffer.from(text, 'utf8')]),
    zlib.crc32 ?? checksum,
  );
}

/** The checksum of ISO 3309, where node:zlib has none: it came after Node 20.0. */
export function checksum(bytes: Uint8Array): number {
  const table = Array.from({ length: 256 }, (_, start) => {
    let value = start;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
