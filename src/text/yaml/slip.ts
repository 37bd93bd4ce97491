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

/** Slips of which whoever made one has made more: each is undone alone, and all are undone together. */
export function aloneAndTogether(slips: readonly { readonly told: Issue; readonly edit: Edit }[]): Slip[] {
  const together = slips.map(({ edit }) => edit);
  const first = slips.slice(0, 1).map(({ told }) => ({ told, repairs: [together] }));
  return [...first, ...slips.map(({ told, edit }) => ({ told, repairs: [[edit]] }))];
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
