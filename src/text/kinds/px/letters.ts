import { isUtf8 } from 'node:buffer';
import { fail, type Outcome, outcome } from '../../../kernel/outcome.js';
import { fromCp850 } from '../../cp437.js';
import { decoded, decodedAs437 } from '../../encoding.js';
import { makeSource, placeIn, type Source } from '../../source.js';
import type { RawFile } from '../kind.js';

/** Encodings that stand for their superset, or for what a file of text is read as that says nothing. */
const AS_USUAL = /^(none|ansi|utf-?8|windows-1252|cp1252|iso-8859-1|latin1)?$/i;

const DOS = /^(oem|(ibm|cp|oem)?-?437)$/i;

/** Western European DOS. */
const DOS_850 = /^(ibm|cp|oem)?-?850$/i;

/**
 * The text of a PX file in the encoding that it names, said where it is not UTF-8. What is UTF-8 is read so whatever is named: no other
 * text happens to be. Issues: unknown-codepage, and those of `decoded`.
 */
export function pxText(file: RawFile): Outcome<Source> {
  const { bytes, shown, remark } = file;
  const latin1 = bytes.toString('latin1');
  const codepage =
    namedIn('CODEPAGE', latin1) ?? /^oem.*$/i.exec(namedIn('CHARSET', latin1) ?? '')?.[0] ?? '';
  if (isUtf8(bytes) || AS_USUAL.test(codepage)) return decoded(file);
  if (DOS.test(codepage)) return decodedAs437(file);
  const text = DOS_850.test(codepage) ? fromCp850(bytes) : textAs(codepage, bytes);
  if (text === undefined) {
    const at = Math.max(0, latin1.indexOf('CODEPAGE'));
    return fail(
      'unknown-codepage',
      { codepage },
      placeIn(makeSource(latin1.slice(0, at + 80), shown), at, at + 8),
    );
  }
  remark({ code: 'read-as', facts: { file: shown, encoding: codepage.toUpperCase() } });
  return outcome(makeSource(text, shown));
}

function namedIn(keyword: string, latin1: string): string | undefined {
  return new RegExp(`^\\s*${keyword}\\s*=\\s*"([^"]*)"`, 'm').exec(latin1)?.[1]?.trim();
}

function textAs(codepage: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(codepage, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
