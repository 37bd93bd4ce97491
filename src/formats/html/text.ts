import { held } from '../../sheet/fit.js';
import { plain } from '../../sheet/plain.js';
import type { Shown } from '../../sheet/sentence.js';
import { escapedIn } from '../json.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text in HTML and SVG, between tags and within attributes; what is invisible shows, and no figure breaks over lines. */
export function html(text: Shown): string {
  return held(plain(text)).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}

/** The same between tags where it may be folded: no date or number at its hyphens, a long path at its slashes. */
export function prose(text: Shown): string {
  return html(text)
    .replace(/[^\s<>]{25,}/g, (long) => long.replaceAll('/', '/<wbr>'))
    .replace(/[\p{L}\p{N}]+(?:-\d[\p{L}\p{N}]*)+/gu, '<span class="one">$&</span>');
}

/** A text within a style: what could end it, or the element it stands in, is written as its number. */
export function cssText(text: Shown): string {
  const number = (mark: string) => `\\${mark.charCodeAt(0).toString(16)} `;
  return `"${held(plain(text)).replace(/["\\<>&]/g, number)}"`;
}

/** Data for a page's script: JSON in which nothing ends the element, steers a terminal or turns the direction. */
export function jsonText(data: object): string {
  return escapedIn(JSON.stringify(data), /[<>&\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu);
}
