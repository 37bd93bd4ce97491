import type { Shown } from './sentence.js';

/** Nearly every text: marks and letters of western languages, of which none is unsafe. */
const SAFE = /^[ -~\u00A0-\u00AC\u00AE-\u024F]*$/;

/**
 * What is shown, as text that is safe anywhere: every control character becomes its visible picture (ESC: ␛), every
 * other invisible one a replacement mark. Bytes alone are made of it: a sentence is a sentence until then.
 */
export function plain(text: Shown): string {
  const shown = String(text);
  // What could steer a terminal, hide text or turn its direction; looked up only when it may be there.
  return SAFE.test(shown) ? shown : shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, pictureOf);
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
