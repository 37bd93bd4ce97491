import { isUtf8 } from 'node:buffer';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { RawFile } from './raw-file.js';
import { makeSource, placeIn, type Source } from './source.js';

/** The text of a UTF-8 file, with or without byte order mark. Issues: empty-file, not-utf8. */
export function utf8In({ bytes, shown }: Pick<RawFile, 'bytes' | 'shown'>): Outcome<Source> {
  if (!isUtf8(bytes) || bytes.includes(0)) return notUtf8(bytes, shown);
  return sourceOf(bytes.toString('utf8'), shown);
}

/** A text with its places, without a byte order mark. Issue: empty-file. */
export function sourceOf(text: string, shown: string): Outcome<Source> {
  const source = makeSource(text.replace(/^\uFEFF/, ''), shown);
  return source.text.trim() === '' ? fail('empty-file', {}, placeIn(source, 0, 1)) : outcome(source);
}

/** Tells the first byte that is not UTF-8 text, and where it stands: nothing else of what is no text is shown. */
export function notUtf8(bytes: Buffer, shown: string, fault = faultIn(bytes)): Outcome<never> {
  const before = bytes.toString('utf8', 0, fault).replace(/^\uFEFF/, '');
  const at = placeIn(makeSource(before, shown), before.length, before.length + 1);
  const isYaml = /\.ya?ml$/i.test(shown) || undefined;
  return fail('not-utf8', { byte: byteAt(bytes, fault), isYaml }, { ...at, excerpt: '' });
}

/** A byte as it is told: 0xE5. */
export function byteAt(bytes: Buffer, offset: number): string {
  return `0x${bytes.toString('hex', offset, offset + 1).toUpperCase()}`;
}

/** The offset of the first byte that is read as a mark of what cannot be read, and is not that mark itself. */
function faultIn(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let [offset, from] = [0, 0];
  for (const { index, 0: mark } of text.matchAll(/[\uFFFD\0]/g)) {
    offset += Buffer.byteLength(text.slice(from, index));
    from = index;
    const written = Buffer.from(mark);
    if (mark === '\0' || !written.equals(bytes.subarray(offset, offset + written.length))) return offset;
  }
  return 0;
}
