import type { Allocation } from '../../../allocation/allocation.js';
import { titleOf } from '../../../allocation/sheet.js';
import type { Words } from '../../../allocation/words.js';
import type { HtmlDocument } from '../../../formats/html/document.js';
import { html } from '../../../formats/html/text.js';
import { calculatorHtml } from './calculator-html.js';
import type { PageData } from './data.js';
import { allocationHtml } from './sections.js';
import { standingOf } from './standing.js';
import type { PageState } from './state.js';

/** Whether what a page shows is what was decided, and what the page may calculate on with. */
export interface Page {
  readonly state: PageState;
  /** What it calculates on with, and the program that does, in the page's language. */
  readonly calculator?: { readonly data: PageData; readonly script: string };
}

/** An allocation as a page: all that it shows, and a calculator where that is possible. */
export function allocationDocument(
  allocation: Allocation,
  { state, calculator }: Page,
  words: Words,
): HtmlDocument {
  const { isMissing, isMissingOfChange } = words.page.calculator;
  const missing = `<p class="help">${html(isOfChange(allocation) ? isMissingOfChange : isMissing)}</p>`;
  return {
    title: titleOf(allocation, words),
    state: standingOf(allocation, state, words),
    aside: calculator ? calculatorHtml(calculator.data, state, words) : missing,
    shown: allocationHtml(allocation, words),
    script: calculator?.script,
  };
}

/** Whether parties join or leave during the year. */
function isOfChange(allocation: Allocation): boolean {
  if (allocation.kind !== 'divided-year') return false;
  return allocation.stretches.some(({ parties }) => parties.length < allocation.rows.length);
}
