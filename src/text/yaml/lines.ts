import type { Source } from '../source.js';

/** A line of a file: where it begins, the white space it begins with, and the rest without its end. */
export interface Line {
  readonly start: number;
  readonly lead: string;
  readonly content: string;
}

/** The lines of a source that hold more than white space or a comment. */
export function linesOf({ text, lineStarts }: Source): Line[] {
  return lineStarts.flatMap((start, i) => {
    const written = text.slice(start, lineStarts[i + 1] ?? text.length);
    const content = written.trim();
    if (content === '' || content.startsWith('#')) return [];
    const lead = written.slice(0, written.length - written.trimStart().length);
    return [{ start, lead, content }];
  });
}

/** Where the content of a line begins and ends. */
export function spanOf({ start, lead, content }: Line): readonly [from: number, to: number] {
  return [start + lead.length, start + lead.length + content.length];
}

/** What looks like a space and is none to YAML: U+00A0 and its like, and what takes no room at all. */
export const ODD_SPACE = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/;

/** How a character is named: U+00A0. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
