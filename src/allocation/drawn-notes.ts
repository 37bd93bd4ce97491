import type { Draw } from '../agreement/draw.js';
import type { Party } from '../kernel/party.js';
import type { Sentence } from '../sheet/sentence.js';
import type { Division } from './allocation.js';
import type { Words } from './words.js';

/** That the lot settled who of equals got a unit, and the paragraph that says so; nothing where it settled nothing. */
export function drawnNotes(
  { drawn, leftover, rows }: Pick<Division, 'drawn' | 'leftover' | 'rows'>,
  { rounding }: Words,
): Sentence[] {
  if (!drawn || !leftover.isDrawn) return [];
  const names = takingPart(drawn, rows).map(({ name }) => name);
  return [rounding.drawn(names, drawn.source)];
}

/** Those of the drawn that share, in the order that they were drawn. */
export function takingPart({ parties }: Draw, rows: Division['rows']): Party[] {
  const sharing = new Set(rows.map(({ party }) => party));
  return parties.filter((party) => sharing.has(party));
}
