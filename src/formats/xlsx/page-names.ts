import { plain } from '../../sheet/plain.js';
import type { Shown } from '../../sheet/sentence.js';

/** The most characters of a sheet's name. */
const MOST = 31;

/** Names that every spreadsheet takes for sheets: short, without the marks of formulas, and each once. */
export function pageNames(titles: readonly Shown[]): string[] {
  const taken = new Set<string>(['history']);
  return titles.map((title) => {
    const bare = plain(title)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '')
      .replace(/\s+/g, ' ');
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const name = `${cut(bare || '-', MOST - suffix.length)}${suffix}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** At most so many UTF-16 units: whole words, and of one that is longer never half a character. */
function cut(text: string, most: number): string {
  const space = text.lastIndexOf(' ', most);
  if (text.length > most && space > 0) return cut(text.slice(0, space), most);
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.replace(/['\s]+$/, '') || '-';
}
