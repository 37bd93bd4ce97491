import { isProposal } from '../../agreement/decision.js';
import { adjustmentNotes } from '../../allocation/adjustment-notes.js';
import type { Answer } from '../../allocation/allocation.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { keyNotes, statedNotes } from '../../allocation/notes.js';
import { perNotes } from '../../allocation/per-column.js';
import { zeroNotes } from '../../allocation/zero-notes.js';
import { absolute, compare, decimalsOf } from '../../kernel/number.js';
import { percentText, showMoney } from '../../sheet/figures.js';
import { once, type Sentence } from '../../sheet/sentence.js';
import { type Alternative, percentOf } from './alternative.js';
import type { DifferenceRow } from './causes.js';
import { nameOf } from './names.js';
import type { Words } from './words.js';

/** That all rest on a proposal, said once; of some that do it is said of each. */
export function proposalNotes(alternatives: readonly Alternative[], words: Words): Sentence[] {
  const [first] = alternatives;
  return first && areProposals(alternatives) ? decisionNotes(first.difference.from, words) : [];
}

export function areProposals(alternatives: readonly Alternative[]): boolean {
  return alternatives.every(({ difference: { from, to } }) => isProposal(from) && isProposal(to));
}

/** What the picture of an alternative says where it stands alone: that either side rests on a proposal. */
export function chartNotes({ difference: { from, to } }: Alternative, words: Words): Sentence[] {
  return once([...decisionNotes(from, words), ...decisionNotes(to, words)]);
}

/** Whether it is decided, unless that is said of all; the key, who takes part and when, and the amount. */
export function aboutOf(allocation: Answer, isSaidOfAll: boolean, words: Words): Sentence[] {
  return [
    ...(isSaidOfAll ? [] : decisionNotes(allocation, words)),
    ...keyNotes(allocation, words),
    ...adjustmentNotes(allocation, words),
    ...statedNotes(allocation, words),
    ...zeroNotes(allocation, words),
  ];
}

/** Which key and parties the alternative has, and who gains and loses most. */
export function notesOf(alternative: Alternative, isSaidOfAll: boolean, words: Words): Sentence[] {
  const name = nameOf(alternative, words);
  const { compare: said, mark } = words;
  const { from, to, rows } = alternative.difference;
  const toldOfStart = perNotes(from, words);
  const per = perNotes(to, words).filter((note) => !toldOfStart.includes(note));
  const sorted = [...rows].sort((a, b) => compare(b.difference, a.difference));
  const [most, least] = [sorted[0], sorted.at(-1)];
  const shown = (row: DifferenceRow | undefined, isUp: boolean) => {
    if (!row || (isUp ? row.difference.numerator <= 0n : row.difference.numerator >= 0n)) return undefined;
    const amount = showMoney(absolute(row.difference), mark, decimalsOf(to.unit) ?? 0);
    const takesPart = to.rows.some(({ party }) => party === row.party);
    const percent = percentOf(row);
    const beside = takesPart ? percent && percentText(absolute(percent), mark, 2) : said.absent;
    return said.change(row.party.name, amount, beside);
  };
  const [up, down] = [shown(most, true), shown(least, false)];
  return [
    said.about(name, [...aboutOf(to, isSaidOfAll, words), ...per]),
    up === undefined && down === undefined ? said.nothing(name) : said.most(up, down),
  ];
}
