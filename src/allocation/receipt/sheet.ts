import { joined, type Sentence } from '../../sheet/sentence.js';
import { type Sheet, text } from '../../sheet/sheet.js';
import type { AllocationRow, Answer } from '../allocation.js';
import type { Words } from '../words.js';
import { receiptOf } from './receipt.js';
import type { Step } from './step.js';

/** A receipt as tables of steps, one for each of its parts; the notes stand below the last. */
export function receiptSheets(answer: Answer, row: AllocationRow, words: Words): Sheet[] {
  const { title, parts, notes } = receiptOf(answer, row, words);
  return parts.map(({ heading, steps }, i) =>
    stepSheet(
      heading === undefined ? title : joined([title, heading], ', '),
      steps,
      i === parts.length - 1 ? notes : [],
      words,
    ),
  );
}

/** Numbered steps, a row a line. */
export function stepSheet(
  title: Sentence,
  steps: readonly Step[],
  notes: readonly Sentence[],
  { receipt }: Words,
): Sheet {
  return {
    title,
    columns: [
      { id: 'step', heading: receipt.step },
      { id: 'calculation', heading: receipt.calculation },
    ],
    rows: steps.flatMap(([label, lines], i) =>
      lines.map((line, j) => [text(j === 0 ? `${i + 1}. ${label}` : ''), text(line)]),
    ),
    totals: [],
    notes,
  };
}
