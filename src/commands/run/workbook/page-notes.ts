import type { Allocation, Answer } from '../../../allocation/allocation.js';
import { decisionNotes } from '../../../allocation/decision-notes.js';
import { basesNotes } from '../../../allocation/figure-notes.js';
import { amountNotes, keyNotes, remarkNotes } from '../../../allocation/notes.js';
import { perNotes } from '../../../allocation/per-column.js';
import type { Words } from '../../../allocation/words.js';
import { zeroNotes } from '../../../allocation/zero-notes.js';
import { showMoney } from '../../../sheet/figures.js';
import type { Sentence } from '../../../sheet/sentence.js';
import type { Behind } from './behind.js';
import { isLive, type Still } from './method.js';
import type { WorkbookWords } from './words.js';
import type { Live } from './workings.js';

/**
 * What is said below the table of a workbook: whether it is decided, how it is calculated or why it is not, by which key,
 * and on whose figures. Law: nothing of it depends on an amount that the reader may change.
 */
export function pageNotes(
  allocation: Allocation,
  working: Live | undefined,
  why: Still | undefined,
  words: Words,
  said: WorkbookWords,
  behind?: Behind,
): Sentence[] {
  const { rounding, drawn } = allocation;
  const drawnNote = drawn && rounding.rule === 'largest-remainder' ? [said.drawn(drawn.source)] : [];
  const apart = behind && !behind.formula ? [said.apart(showMoney(behind.total, words.mark))] : [];
  const method =
    why || !isLive(rounding.rule)
      ? [said.still[why ?? 'rule']]
      : [
          behind?.formula ? said.changeSheet : said.change,
          ...apart,
          said.steps(rounding.rule),
          ...drawnNote,
          ...(working?.isFine ? [said.fine] : []),
        ];
  if (allocation.kind === 'split') return [...method, ...(working ? [] : zeroNotes(allocation, words))];
  return [
    ...decisionNotes(allocation, words),
    ...method,
    ...keyNotes(allocation, words),
    ...perNotes(allocation, words),
    ...basesNotes(allocation, words),
    ...(working ? agreedNotes(allocation, words) : amountNotes(allocation, words)),
    // Of a table that follows its amount they would soon be wrong: the receipt tells them, and of what amount.
    ...(working ? [] : zeroNotes(allocation, words)),
  ];
}

/** What is agreed, without the amount. */
function agreedNotes(answer: Answer, words: Words): Sentence[] {
  return [words.notes.agreement(answer.agreement.source), ...remarkNotes(answer, words)];
}
