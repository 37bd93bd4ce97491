import { fold } from './identity.js';
import type { Place } from './issue.js';

/** One body that shares the cost: a municipality, a region, an association. */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** The public code (2326, 23); the id when the party has none. Breaks ties between equal claims. */
  readonly code: string;
  /** Its row in every table; parties without one come last, by code. */
  readonly order?: number;
  readonly at: Place;
}

/** The party that a text means: its id, name or code, in any case and Unicode form. */
export function findParty(parties: readonly Party[], text: string): Party | undefined {
  return indexOf(parties).get(fold(text));
}

/** The names of the lists that were looked in: a list of parties stays what it is once it is made. */
const indexes = new WeakMap<readonly Party[], ReadonlyMap<string, Party>>();

/** Every folded text that means a party, and of those that it means the first. */
function indexOf(parties: readonly Party[]): ReadonlyMap<string, Party> {
  const known = indexes.get(parties);
  if (known) return known;
  const index = new Map<string, Party>();
  for (const party of parties) {
    for (const name of namesOf(party)) if (!index.has(name)) index.set(name, party);
  }
  indexes.set(parties, index);
  return index;
}

/** The folded texts that mean this party. */
export function namesOf(party: Party): string[] {
  return [...new Set(textsOf(party).map(fold))];
}

/** The texts that a party is named by, each once. */
export function textsOf({ id, name, code }: Pick<Party, 'id' | 'name' | 'code'>): string[] {
  return id === name && name === code ? [name] : [...new Set([id, name, code])];
}

/** The order of every table: the cooperation's own, then code, then id. Never the order of the input. */
export function inTableOrder(parties: readonly Party[]): Party[] {
  return [...parties].sort(byTable);
}

/** Which of two parties comes first in every table. */
export function byTable(a: Party, b: Party): number {
  return (
    (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) ||
    compareText(a.code, b.code) ||
    compareText(a.id, b.id)
  );
}

/** Ascending by code point of the NFC form: the same on every machine, in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  // Nearly every text: no letter here has another form, or half of a code point.
  if (LATIN.test(a) && LATIN.test(b)) return a < b ? -1 : 1;
  const [left, right] = [a.normalize('NFC'), b.normalize('NFC')];
  const shorter = Math.min(left.length, right.length);
  for (let i = 0; i < shorter; i++) {
    const difference = rankOf(left.charCodeAt(i)) - rankOf(right.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const LATIN = /^[\0-\xFF]*$/;

/** Halves of the code points above all others rank above all others too. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
