import type { Answer } from '../../allocation/allocation.js';
import { borneOf } from '../../allocation/per-amounts.js';
import { perColumn } from '../../allocation/per-column.js';
import type { Party } from '../../kernel/party.js';
import type { Shown } from '../../sheet/sentence.js';
import { type Cell, type Column, EMPTY, text } from '../../sheet/sheet.js';
import type { Words } from './words.js';

/** A column, the cell of each party in it, and that of the row of sums. */
export interface Filled extends Column {
  readonly of: (party: Party) => Cell;
  readonly total: Cell;
}

/** The cell of a party: of one that takes no part people read that, or what is said of it, and machines the figure. */
export function payingIn({ rows }: Answer, { compare: said }: Words) {
  const paying = new Set(rows.map(({ party }) => party));
  return (party: Party, cell: Cell, absent: Shown = said.absent): Cell =>
    paying.has(party) || cell.kind === 'empty' ? cell : { ...text(absent, true), machine: cell };
}

/** What each party pays per inhabitant in one of the alternatives, where that is told. */
export function perFilled(answer: Answer, id: string, words: Words): Filled[] {
  const column = perColumn(borneOf(answer), words);
  if (!column) return [];
  const cells = new Map(answer.rows.map(({ party }, i) => [party, column.cells[i]]));
  return [{ ...column, id, of: (party) => cells.get(party) ?? EMPTY }];
}
