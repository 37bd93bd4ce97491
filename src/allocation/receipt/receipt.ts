import { indexByParty } from '../../kernel/by-party.js';
import { showMoney } from '../../sheet/figures.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import { adjustmentNotes, stretchText } from '../adjustment-notes.js';
import type { Allocation, AllocationRow, Answer } from '../allocation.js';
import { caseText, decisionNotes } from '../decision-notes.js';
import { amountNotes, keyNotes } from '../notes.js';
import { titleOf } from '../sheet.js';
import type { Words } from '../words.js';
import type { Step } from './step.js';
import { stepsOf, yearSteps } from './steps.js';

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
    return (row) => [{ steps: steps(row) }];
  }
  const { stretches } = allocation;
  const all = stretches.reduce((days, stretch) => days + stretch.days, 0);
  const divided = stretches.map((stretch) => {
    const { days, division, bases = allocation.bases } = stretch;
    const part = `${stretchText(stretch, words)} (${words.adjustments.factor(days, all)})`;
    return {
      heading: asSentence(`${part}: ${showMoney(division.amount, words.mark)}`),
      rows: indexByParty(division.rows),
      steps: stepsOf(division, { ...allocation, bases }, words),
    };
  });
  return (row) => {
    const own = divided.map(({ rows }) => rows.get(row.party));
    const parts = divided.map(({ heading, steps }, i) => {
      const part = own[i];
      const absent: Step[] = [[words.adjustments.absent(row.party.name), [asSentence('')]]];
      return { heading, steps: part ? steps(part) : absent };
    });
    const amounts = own.flatMap((part) => part?.amount ?? []);
    return [...parts, { steps: yearSteps(amounts, row, words) }];
  };
}

/** The case that a decided agreement rests on; of a proposal it is told before all else. */
function caseNotes({ agreement: { decision } }: Answer, { receipt }: Words): Sentence[] {
  return decision?.status === 'decided' ? [receipt.decision(caseText(decision))] : [];
}
