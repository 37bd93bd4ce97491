/** The characters 128 to 159 of Windows-1252, in order; a blank where it has none. The others are those of Latin-1. */
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const FIRST_UPPER = 0x80;

/** A byte that Windows-1252 has no character for. */
const UNDEFINED = /[\x81\x8D\x8F\x90\x9D]/;

/**
 * Letters that stand where those of code pages 437 and 850 (å ä ö as † „ ”) and of Macintosh (Œ Š) would: nobody writes
 * these inside a word in Windows-1252.
 */
const OTHER_PAGE = /(?<=[A-Za-z])[\x84\x86\x94](?=[A-Za-z])|(?<=[a-z])[\x8A\x8C](?=[a-z])/;

/** Controls other than the ends of lines and pages, and tabs. */
const CONTROL = /[^\P{Cc}\s\x80-\x9F]/u;

/** Where bytes, given as Latin-1, first show that they are no text of Windows-1252; undefined where they may be one. */
export function faultOfWindows1252(latin1: string): number | undefined {
  const faults = [UNDEFINED, CONTROL, OTHER_PAGE].map((one) => latin1.search(one)).filter((at) => at >= 0);
  return faults.length === 0 ? undefined : Math.min(...faults);
}

/** The text of bytes in Windows-1252, given as Latin-1. The decoder of Node 20 leaves 0x80 to 0x9F as controls. */
export function fromWindows1252(latin1: string): string {
  return latin1.replace(/[\x80-\x9F]/g, (byte) => UPPER[byte.charCodeAt(0) - FIRST_UPPER] ?? byte);
}
