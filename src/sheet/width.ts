/** Western letters, and the marks that this program prints itself: each one column wide. */
const NARROW =
  /^[\u0020-\u007E\u00A0-\u024F\u2013\u2014\u2018-\u201D\u2026\u2190-\u2193\u2212\u2400-\u2421\u2500\uFFFD]*$/;

/** Tells how many columns of a terminal a text takes. Only other scripts than those in `texts` need the library. */
export async function widthOf(texts: string): Promise<(text: string) => number> {
  if (NARROW.test(texts)) return (text) => text.length;
  const { default: stringWidth } = await import('string-width');
  return (text) => stringWidth(text);
}
