import { inflateRawSync } from 'node:zlib';

/** A file in a ZIP archive, as the archive's directory says. */
export interface Entry {
  /** With slashes between its folders, also where Windows wrote the other ones. */
  readonly name: string;
  readonly method: number;
  /** How many bytes it has in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = Buffer.from('PK\u0005\u0006', 'latin1');
const STORED = 0;
const DEFLATED = 8;

/** Whether bytes begin as a ZIP archive, an empty one too. */
export function isZip(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1')) || bytes.subarray(0, 4).equals(END)
  );
}

/**
 * The files of a ZIP archive, by its directory (APPNOTE.TXT 4.3.12 and 4.3.16); undefined when the directory is not whole,
 * as when the archive is cut short. One of 4 GB or more reads as having sizes that no limit lets pass.
 */
export function entriesIn(bytes: Buffer): Entry[] | undefined {
  const end = bytes.lastIndexOf(END);
  if (end < 0 || end + 22 > bytes.length) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (entries.length < count) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** A file of an archive, unpacked; undefined when it is broken, or is not of the size that its directory says. */
export function unpacked(bytes: Buffer, { method, packed, size, offset }: Entry): Buffer | undefined {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return undefined;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) return undefined;
  const file = method === STORED ? data : method === DEFLATED ? inflated(data, size) : undefined;
  return file?.length === size ? file : undefined;
}

function inflated(data: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}

/** Midnight on 1 January 1980, the first that an archive can tell: no clock may change a byte. */
const DATE = (1 << 5) | 1;
const VERSION = 20;

/**
 * Files as one archive, stored as they are: what a compressor makes of them differs between versions of Node. The checksum is
 * nought where no reader asks for it. Law: the same files give the same bytes. Source: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16.
 */
export function packed(
  files: Iterable<readonly [name: string, bytes: Buffer]>,
  checksum: (bytes: Buffer) => number = () => 0,
): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, bytes] of files) {
    const title = Buffer.from(name);
    const about = [
      ...[VERSION, 0, 0, 0, DATE].map(two),
      ...[checksum(bytes), bytes.length, bytes.length].map(four),
      two(title.length),
    ];
    const local = Buffer.concat([four(LOCAL), ...about, two(0), title, bytes]);
    directory.push(four(CENTRAL), two(VERSION), ...about, Buffer.alloc(12), four(offset), title);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const counts = [0, 0, locals.length, locals.length].map(two);
  return Buffer.concat([...locals, central, END, ...counts, four(central.length), four(offset), two(0)]);
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
