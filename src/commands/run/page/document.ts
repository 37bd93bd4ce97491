import type { Allocation } from '../../../allocation/allocation.js';
import { caseText } from '../../../allocation/decision-notes.js';
import { titleOf } from '../../../allocation/sheet.js';
import type { Words } from '../../../allocation/words.js';
import type { HtmlDocument } from '../../../formats/html/document.js';
import { html } from '../../../formats/html/text.js';
import { joined, type Sentence } from '../../../sheet/sentence.js';
import { calculatorHtml } from './calculator-html.js';
import type { PageData } from './data.js';
import { allocationHtml } from './sections.js';
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
  const settled = stateOf(allocation, state, words);
  const missing = `<p class="help">${html(isOfChange(allocation) ? isMissingOfChange : isMissing)}</p>`;
  return {
    title: titleOf(allocation, words),
    state: isExample(allocation, state)
      ? { text: joined([settled, words.decision.marks.example]), isSettled: false }
      : { text: settled, isSettled: SETTLED.includes(state) },
    aside: calculator ? calculatorHtml(calculator.data, state, words) : missing,
    shown: allocationHtml(allocation, words),
    script: calculator?.script,
  };
}

/** Whether it is as an agreement says that is still the example that `init` wrote. */
function isExample(allocation: Allocation, state: PageState): boolean {
  return state === 'agreed' && allocation.kind !== 'split' && allocation.agreement.exampleAt !== undefined;
}

/** Whether parties join or leave during the year. */
function isOfChange(allocation: Allocation): boolean {
  if (allocation.kind !== 'divided-year') return false;
  return allocation.stretches.some(({ parties }) => parties.length < allocation.rows.length);
}

/** What is shown without a warning: nobody has to decide it any more. */
const SETTLED: readonly PageState[] = ['decided', 'agreed'];

/** Whether what is shown was decided or proposed, and where. */
function stateOf(allocation: Allocation, state: PageState, { page }: Words): Sentence {
  if (allocation.kind === 'split') return page.withoutAgreement;
  const { agreement, lockedBy } = allocation;
  const by = lockedBy?.decision ?? (caseText(agreement.decision) || agreement.source);
  switch (state) {
    case 'decided':
      return page.asDecided(by);
    case 'proposed':
      return page.asProposed(by);
    case 'agreed':
      return page.asAgreed(agreement.source);
    case 'calculated':
      return page.notDecided;
  }
}
