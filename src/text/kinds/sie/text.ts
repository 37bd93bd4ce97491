import { isAscii, isUtf8 } from 'node:buffer';
import type { Outcome } from '../../../kernel/outcome.js';
import { decoded, decodedAs437 } from '../../encoding.js';
import type { Source } from '../../source.js';
import type { RawFile } from '../kind.js';

/**
 * The text of a SIE file. It is to be in code page 437; what its bytes show to be UTF-8, or Windows-1252 since more of them
 * are its Swedish letters than those of code page 437, is read so, and that is said. Issues: empty-file, not-utf8.
 */
export function sieText(file: RawFile): Outcome<Source> {
  const { bytes, shown } = file;
  if (isAscii(bytes)) return decodedAs437(file);
  if (isUtf8(bytes)) {
    file.remark({ code: 'read-as', facts: { file: shown, encoding: 'UTF-8' } });
    return decoded(file);
  }
  const counts = [SWEDISH_1252, SWEDISH_437].map(
    (letters) => bytes.filter((byte) => letters.has(byte)).length,
  );
  const [windows = 0, pc = 0] = counts;
  return windows > pc ? decoded(file) : decodedAs437(file);
}

/** å ä ö é Å Ä Ö É in Windows-1252 and in code page 437. */
const SWEDISH_1252: ReadonlySet<number> = new Set([0xe5, 0xe4, 0xf6, 0xe9, 0xc5, 0xc4, 0xd6, 0xc9]);
const SWEDISH_437: ReadonlySet<number> = new Set([0x86, 0x84, 0x94, 0x82, 0x8f, 0x8e, 0x99, 0x90]);
