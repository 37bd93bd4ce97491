import type { Sentence } from '../../sheet/sentence.js';

/** What a report shows in a page in place of its first table. Texts of HTML are made in `text.ts` and `table.ts`. */
export interface HtmlDocument {
  readonly title: Sentence;
  /** Whether what is shown is settled, in a sentence. */
  readonly state: { readonly text: Sentence; readonly isSettled: boolean };
  /** The HTML beside the document, and that of what is shown. */
  readonly aside: string;
  readonly shown: string;
  /** Whether it needs the whole width: what is beside it stands above it. */
  readonly isWide?: boolean;
  /** The program that calculates in the page. */
  readonly script?: string;
}
