import type { Issue } from '../../kernel/issue.js';

/** Something else to write in the place of a stretch of a text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What somebody may have done by mistake: how it is told, and the edits that each would undo it. */
export interface Slip {
  readonly told: Issue;
  readonly repairs: readonly (readonly Edit[])[];
}

/** A text with edits made, which do not overlap and stand in their order. */
export function edited(text: string, edits: readonly Edit[]): string {
  let [made, at] = ['', 0];
  for (const edit of edits) {
    made += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return made + text.slice(at);
}

/** An edit that puts a text where there is none. */
export function inserted(at: number, text: string): Edit {
  return { from: at, to: at, text };
}
