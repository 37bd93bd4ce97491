import type { Allocation } from '../../../allocation/allocation.js';
import { caseText } from '../../../allocation/decision-notes.js';
import type { Words } from '../../../allocation/words.js';
import { joined, type Sentence } from '../../../sheet/sentence.js';
import type { PageState } from './state.js';

/** Whether what a page shows was decided or proposed, and where, in a sentence; settled is what nobody has to decide any more. */
export function standingOf(
  allocation: Allocation,
  state: PageState,
  words: Words,
): { readonly text: Sentence; readonly isSettled: boolean } {
  const text = textOf(allocation, state, words);
  return isExample(allocation, state)
    ? { text: joined([text, words.decision.marks.example]), isSettled: false }
    : { text, isSettled: SETTLED.includes(state) };
}

const SETTLED: readonly PageState[] = ['decided', 'agreed'];

/** Whether it is as an agreement says that is still the example that `init` wrote. */
function isExample(allocation: Allocation, state: PageState): boolean {
  return state === 'agreed' && allocation.kind !== 'split' && allocation.agreement.exampleAt !== undefined;
}

function textOf(allocation: Allocation, state: PageState, { page }: Words): Sentence {
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
