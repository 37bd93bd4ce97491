import { indexByParty } from '../../kernel/by-party.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import { adjustmentNotes } from '../adjustment-notes.js';
import type { Allocation, AllocationRow, Answer } from '../allocation.js';
import { caseText, decisionNotes } from '../decision-notes.js';
import { amountNotes, keyNotes } from '../notes.js';
import { titleOf } from '../sheet.js';
import type { Words } from '../words.js';
import { perSteps } from './per-steps.js';
import type { Step } from './step.js';
import { stepsOf } from './steps.js';
import { stretchHeading, stretchSteps, yearSteps } from './stretch-steps.js';

/** How one party's amount was made: the steps, of a divided year stretch by stretch, and what they rest on. */
export interface Receipt {
  readonly title: Sentence;
  readonly parts: readonly { readonly heading?: Sentence; readonly steps: readonly Step[] }[];
  readonly notes: readonly Sentence[];
}

/** The receipt of a party's amount, in steps that anyone can redo by hand. */
export function receiptOf(answer: Answer, row: AllocationRow, words: Words): Receipt {
  return {
    title: words.receipt.title(titleOf(answer, words), row.party.name),
    parts: receiptParts(answer, words)(row),
    notes: [
      ...decisionNotes(answer, words),
      ...keyNotes(answer, words),
      ...amountNotes(answer, words),
      ...adjustmentNotes(answer, words),
      ...caseNotes(answer, words),
    ],
  };
}

/** The steps of every row, without what all rows are told: what they have in common is worked out once. */
export function receiptParts(allocation: Allocation, words: Words): (row: AllocationRow) => Receipt['parts'] {
  if (allocation.kind !== 'divided-year') {
    const steps = stepsOf(allocation, allocation, words);
    return (row) => [{ steps: [...steps(row), ...perSteps(allocation, row, words)] }];
  }
  const whole = yearSteps(allocation, words);
  const divided = allocation.stretches.map(({ division }, place) => ({
    heading: stretchHeading(allocation, place, words),
    rows: indexByParty(division.rows),
    steps: stretchSteps(allocation, place, words),
  }));
  return (row) => {
    const absent: Step[] = [[words.adjustments.absent(row.party.name), [asSentence('')]]];
    const parts = divided.map(({ heading, rows, steps }) => {
      const part = rows.get(row.party);
      return { heading, steps: part ? steps(part) : absent };
    });
    return [...parts, { steps: [...whole(row), ...perSteps(allocation, row, words)] }];
  };
}

/** The case that a decided agreement rests on; of a proposal it is told before all else. */
function caseNotes({ agreement: { decision } }: Answer, { receipt }: Words): Sentence[] {
  return decision?.status === 'decided' ? [receipt.decision(caseText(decision))] : [];
}
