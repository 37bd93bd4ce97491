/** A file of an archive: its name in ASCII, and its text. */
export type Part = readonly [name: string, text: string];

/** Midnight on 1 January 1980, the first that an archive can tell: no clock may change a byte. */
const DATE = (1 << 5) | 1;
const VERSION = 20;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/**
 * Texts as one ZIP archive, stored as they are: what a compressor makes of them differs between versions of Node.
 * Law: the same parts give the same bytes. Source: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16.
 */
export function zip(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const bytes = Buffer.from(text, 'utf8');
    const about = [VERSION, 0, 0, 0, DATE]
      .map(two)
      .concat([crc32(bytes), bytes.length, bytes.length].map(four));
    const local = Buffer.concat([four(LOCAL), ...about, two(name.length), two(0), Buffer.from(name), bytes]);
    directory.push(
      Buffer.concat([four(CENTRAL), two(VERSION), ...about, two(name.length)]),
      Buffer.concat([two(0), two(0), two(0), two(0), four(0), four(offset), Buffer.from(name)]),
    );
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const counts = [0, 0, parts.length, parts.length].map(two);
  const end = Buffer.concat([four(END), ...counts, four(central.length), four(offset), two(0)]);
  return Buffer.concat([...files, central, end]);
}

function two(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function four(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The checksum of ISO 3309; the one in node:zlib came after Node 20.0. */
function crc32(bytes: Uint8Array): number {
  const table = Array.from({ length: 256 }, (_, start) => {
    let value = start;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
