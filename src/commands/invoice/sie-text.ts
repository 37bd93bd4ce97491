import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { notInCp437 } from './cp437.js';

/**
 * What an SIE file cannot hold of a text: characters that code page 437 lacks, control characters, and a backslash
 * that would be read as the mark of a quotation mark (SIE 4B, 5.7 and 5.8).
 */
export function notInSie(text: string): string[] {
  return [...notInCp437(text), ...(/\\(?="|$)/.test(text) ? ['\\'] : [])];
}

/** A text that an SIE file can hold. Issue: not-in-sie. */
export function mustBeInSie({ value, at }: Located<string>, issues: Issue[]): void {
  const characters = notInSie(value);
  if (characters.length > 0) issues.push(issue('not-in-sie', { text: value, characters }, at));
}
