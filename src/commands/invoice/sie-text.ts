import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { soFar } from '../../kernel/outcome.js';
import { notInCp437 } from '../../text/cp437.js';
import { followed, type Reader, text } from '../../text/readers.js';

/**
 * What an SIE file cannot hold of a text: characters that code page 437 lacks, control characters, and a backslash
 * that would be read as the mark of a quotation mark (SIE 4B, 5.7 and 5.8).
 */
export function notInSie(text: string): string[] {
  return [...notInCp437(text), ...(/\\(?="|$)/.test(text) ? ['\\'] : [])];
}

/** The fault of a text that an SIE file cannot hold: not-in-sie. */
export function faultInSie({ value, at }: Located<string>): Issue[] {
  const characters = notInSie(value);
  return characters.length > 0 ? [issue('not-in-sie', { text: value, characters }, at)] : [];
}

/** A text that an SIE file can hold; another is kept so far. Issue: not-in-sie. */
export const sieText: Reader<string> = followed(text, (value, { at }) =>
  soFar(value, faultInSie({ value, at })),
);
