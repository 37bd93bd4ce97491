/** The characters 128 to 255 of code page 437 (IBM PC, 1981), in order; those below are ASCII. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The same of code page 850, in which western Europe wrote. */
const UPPER_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const FIRST_PRINTED = 0x20;
const FIRST_UPPER = 0x80;
const DELETE = 0x7f;

const BYTES: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: DELETE - FIRST_PRINTED }, (_, i): [string, number] => [
    String.fromCharCode(FIRST_PRINTED + i),
    FIRST_PRINTED + i,
  ]),
  ...[...UPPER].map((character, i): [string, number] => [character, FIRST_UPPER + i]),
]);

/** A text in code page 437, a byte a character of its NFC form. Requires: `notInCp437` finds nothing. */
export function toCp437(text: string): Uint8Array {
  return Uint8Array.from(text.normalize('NFC'), (character) => {
    const byte = BYTES.get(character);
    if (byte === undefined) throw new RangeError(`not in code page 437: ${character}`);
    return byte;
  });
}

/** The text of bytes in code page 437, also of the control characters that end lines. */
export function fromCp437(bytes: Buffer): string {
  return withUpper(bytes, UPPER);
}

/** The same in code page 850. */
export function fromCp850(bytes: Buffer): string {
  return withUpper(bytes, UPPER_850);
}

function withUpper(bytes: Buffer, upper: string): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\xFF]/g, (byte) => upper[byte.charCodeAt(0) - FIRST_UPPER] ?? byte);
}

/** What code page 437 cannot hold of a text, each character once; control characters are not held. */
export function notInCp437(text: string): string[] {
  return [...new Set(text.normalize('NFC'))].filter((character) => !BYTES.has(character));
}
