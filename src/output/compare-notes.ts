import type { Allocation } from '../core/allocation.js';
import type { DifferenceRow } from '../core/causes.js';
import { isProposal } from '../core/decision.js';
import { absolute, compare, decimalsOf } from '../core/number.js';
import { adjustmentNotes } from './adjustment-notes.js';
import { type Alternative, nameOf, percentOf } from './alternative.js';
import { decisionNotes } from './decision-notes.js';
import { showMoney, showPercent } from './figures.js';
import { keyNotes, statedNotes } from './notes.js';
import type { Words } from './words/words.js';

/** That they rest on a proposal, said once of all that do. */
export function proposalNotes(alternatives: readonly Alternative[], words: Words): string[] {
  const all = alternatives.flatMap(({ difference: { from, to } }) => [from, to]);
  const proposed = all.find(isProposal);
  return proposed ? decisionNotes(proposed, words) : [];
}

/** The lock that has decided it, the key, who takes part and when, and the amount. */
export function aboutOf(allocation: Allocation, words: Words): string[] {
  return [
    ...(isProposal(allocation) ? [] : decisionNotes(allocation, words)),
    ...keyNotes(allocation, words),
    ...adjustmentNotes(allocation, words),
    ...statedNotes(allocation, words),
  ];
}

/** Which key and parties the alternative has, and who gains and loses most. */
export function notesOf(alternative: Alternative, words: Words): string[] {
  const { difference, title, id } = alternative;
  const name = title ? nameOf(alternative, words) : `${nameOf(alternative, words)} (${id})`;
  const { compare: said, mark } = words;
  const { to, rows } = difference;
  const sorted = [...rows].sort((a, b) => compare(b.difference, a.difference));
  const [most, least] = [sorted[0], sorted.at(-1)];
  const shown = (row: DifferenceRow | undefined, isUp: boolean) => {
    if (!row || (isUp ? row.difference.numerator <= 0n : row.difference.numerator >= 0n)) return undefined;
    const percent = percentOf(row);
    const amount = showMoney(absolute(row.difference), mark, decimalsOf(to.unit) ?? 0);
    return said.change(row.party.name, amount, percent && showPercent(absolute(percent), mark));
  };
  const [up, down] = [shown(most, true), shown(least, false)];
  return [
    said.about(name, aboutOf(to, words)),
    up === undefined && down === undefined ? said.nothing(name) : said.most(up, down),
  ];
}
