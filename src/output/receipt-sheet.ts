import type { Allocation, AllocationRow } from '../core/allocation.js';
import { isoDate } from '../core/date.js';
import { adjustmentNotes, stretchText } from './adjustment-notes.js';
import { titleOf } from './allocation-sheet.js';
import { showMoney } from './figures.js';
import { amountNotes, keyNotes } from './notes.js';
import { type Sheet, text } from './sheet.js';
import { type Step, stepsOf, yearSteps } from './steps.js';
import type { Words } from './words/words.js';

/** How one party's amount was made, step by step; of a divided year stretch by stretch. */
export function receiptSheets(allocation: Allocation, row: AllocationRow, words: Words): Sheet[] {
  const title = words.receipt.title(titleOf(allocation, words), row.party.name);
  const notes = [
    ...keyNotes(allocation, words),
    ...amountNotes(allocation, words),
    ...adjustmentNotes(allocation, words),
    ...decisionNotes(allocation, words),
  ];
  const { stretches } = allocation;
  if (stretches.length === 0) return [stepSheet(title, stepsOf(allocation, row, words), notes, words)];
  const all = stretches.reduce((days, stretch) => days + stretch.days, 0);
  const parts = stretches.map((stretch) => {
    const { days, division } = stretch;
    const own = division.rows.find((one) => one.party === row.party);
    const part = `${stretchText(stretch, words)} (${words.adjustments.factor(days, all)})`;
    const steps: Step[] = own
      ? stepsOf({ ...allocation, ...division, stretches: [] }, own, words)
      : [[words.adjustments.absent(row.party.name), ['']]];
    return stepSheet(`${title}, ${part}: ${showMoney(division.amount, words.mark)}`, steps, [], words);
  });
  return [...parts, stepSheet(title, yearSteps(allocation, row, words), notes, words)];
}

/** The case that the agreement rests on. */
function decisionNotes({ agreement }: Allocation, { receipt }: Words): string[] {
  const { number, date, paragraph } = agreement?.decision ?? {};
  return number === undefined ? [] : [receipt.decision(number, date && isoDate(date), paragraph)];
}

/** Numbered steps, a row a line. */
export function stepSheet(
  title: string,
  steps: readonly Step[],
  notes: readonly string[],
  { receipt }: Words,
): Sheet {
  return {
    title,
    columns: [
      { id: 'step', heading: receipt.step, bareHeading: receipt.step },
      { id: 'calculation', heading: receipt.calculation, bareHeading: receipt.calculation },
    ],
    rows: steps.flatMap(([label, lines], i) =>
      lines.map((line, j) => [text(j === 0 ? `${i + 1}. ${label}` : ''), text(line)]),
    ),
    totals: [],
    notes,
  };
}
