import type { Party } from './party.js';

/** The one item of each party: its row in a table. */
export function indexByParty<T extends { readonly party: Party }>(
  items: readonly T[],
): ReadonlyMap<Party, T> {
  return new Map(items.map((item) => [item.party, item]));
}

/** The place of each party in a list, the first being 1. */
export function placesOf(parties: readonly Party[]): ReadonlyMap<Party, number> {
  return new Map(parties.map((party, i) => [party, i + 1]));
}

/** What concerns each party, in the order in which it came. */
export function byParty<T extends { readonly party: Party }>(items: readonly T[]): Map<Party, T[]> {
  return groupedBy(items, ({ party }) => party);
}

/** The items of each group, the groups in the order in which they were met. */
export function groupedBy<T, K>(items: Iterable<T>, groupOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = groupOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
