import type { Party } from './party.js';

/** What concerns each party, in the order in which it came. */
export function byParty<T extends { readonly party: Party }>(items: readonly T[]): Map<Party, T[]> {
  const groups = new Map<Party, T[]>();
  for (const item of items) {
    const group = groups.get(item.party);
    if (group) group.push(item);
    else groups.set(item.party, [item]);
  }
  return groups;
}
