import { decimalsOf, divide } from '../../kernel/number.js';
import { showMoney, showNumber } from '../../sheet/figures.js';
import { asSentence } from '../../sheet/sentence.js';
import type { Allocation, AllocationRow } from '../allocation.js';
import { borneBy } from '../extra-columns.js';
import { sourceNotes } from '../figure-notes.js';
import { perIn } from '../per-amounts.js';
import { DECIMALS, perHeading } from '../per-column.js';
import type { Words } from '../words.js';
import type { Step } from './step.js';
import { figureLine } from './weight.js';

/** What a party bears per inhabitant, in a step that anyone can redo; none where that is not told, or it has no figure. */
export function perSteps(allocation: Allocation, row: AllocationRow, words: Words): Step[] {
  const per = perIn(allocation);
  const figure = per?.figures.get(row.party.id);
  if (!per || !figure || allocation.kind === 'split') return [];
  const { mark } = words;
  const money = [row.amount, ...(row.own ? [row.own] : [])].map((one) => showMoney(one, mark));
  const made = divide(borneBy(row), figure.value);
  const isExact = (decimalsOf(made) ?? DECIMALS + 1) <= DECIMALS;
  const borne = money.length > 1 ? `(${money.join(' + ')})` : money.join('');
  const quotient = `${borne} / ${showNumber(figure.value, mark)} ${isExact ? '=' : '≈'} ${showMoney(made, mark, DECIMALS)}`;
  const bases = [per];
  return [
    [
      perHeading(per, words),
      [
        figureLine(figure, per, allocation, words),
        ...sourceNotes({ bases, year: allocation.year, rows: [{ ...row, figures: [figure] }] }, words),
        asSentence(quotient),
      ],
    ],
  ];
}
