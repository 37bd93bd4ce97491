/** Characters that could steer a terminal, hide text or turn its direction: controls, formats, line separators. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A text that is safe to show anywhere: every control character becomes its visible picture (ESC: ␛), every
 * other invisible one a replacement mark.
 */
export function plain(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  });
}
