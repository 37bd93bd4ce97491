import type { Allocation, AllocationRow } from '../core/allocation.js';
import { adjustmentNotes, stretchText } from './adjustment-notes.js';
import { titleOf } from './allocation-sheet.js';
import { caseText, decisionNotes } from './decision-notes.js';
import { showMoney } from './figures.js';
import { amountNotes, keyNotes } from './notes.js';
import { type Step, stepsOf, yearSteps } from './steps.js';
import type { Words } from './words/words.js';

/** How one party's amount was made: the steps, of a divided year stretch by stretch, and what they rest on. */
export interface Receipt {
  readonly title: string;
  readonly parts: readonly { readonly heading?: string; readonly steps: readonly Step[] }[];
  readonly notes: readonly string[];
}

/** The receipt of a party's amount, in steps that anyone can redo by hand. */
export function receiptOf(allocation: Allocation, row: AllocationRow, words: Words): Receipt {
  return {
    title: words.receipt.title(titleOf(allocation, words), row.party.name),
    parts: partsOf(allocation, row, words),
    notes: [
      ...decisionNotes(allocation, words),
      ...keyNotes(allocation, words),
      ...amountNotes(allocation, words),
      ...adjustmentNotes(allocation, words),
      ...caseNotes(allocation, words),
    ],
  };
}

function partsOf(allocation: Allocation, row: AllocationRow, words: Words): Receipt['parts'] {
  const { stretches } = allocation;
  if (stretches.length === 0) return [{ steps: stepsOf(allocation, row, words) }];
  const all = stretches.reduce((days, stretch) => days + stretch.days, 0);
  const parts = stretches.map((stretch) => {
    const { days, division } = stretch;
    const own = division.rows.find((one) => one.party === row.party);
    const part = `${stretchText(stretch, words)} (${words.adjustments.factor(days, all)})`;
    const steps: Step[] = own
      ? stepsOf({ ...allocation, ...division, stretches: [] }, own, words)
      : [[words.adjustments.absent(row.party.name), ['']]];
    return { heading: `${part}: ${showMoney(division.amount, words.mark)}`, steps };
  });
  return [...parts, { steps: yearSteps(allocation, row, words) }];
}

/** The case that a decided agreement rests on; of a proposal it is told before all else. */
function caseNotes({ agreement }: Allocation, { receipt }: Words): string[] {
  const { decision } = agreement ?? {};
  return decision?.status === 'decided' ? [receipt.decision(caseText(decision))] : [];
}
