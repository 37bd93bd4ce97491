import { fold } from '../kernel/identity.js';
import { oneLine } from '../text/readers.js';

/** A text as a file can hold it: on one line, without what no one can see. */
export function tidy(text: string): string {
  return oneLine(
    text.replace(/\p{Cf}|\p{Default_Ignorable_Code_Point}/gu, '').replace(/\p{Cc}|\p{Cs}/gu, ' '),
  );
}

/** A short name made of a text: `Antal invånare` is `antal-invanare`; empty when nothing in it can be one. */
export function slugOf(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
}

/** A short name for a text that nothing else has: a number is added until it is free. */
export function freeId(text: string, isTaken: (id: string) => boolean, otherwise: string): string {
  const slug = slugOf(text) || otherwise;
  for (let count = 1; ; count++) {
    const id = count === 1 ? slug : `${slug}-${count}`;
    if (!isTaken(id)) return id;
  }
}

/** Short names for parties, by which each is meant and no other. */
export function idsOf(parties: readonly { readonly name: string; readonly code?: string }[]): string[] {
  const taken = new Map<string, number>();
  for (const [i, { name, code = name }] of parties.entries())
    for (const text of [name, code]) if (!taken.has(fold(text))) taken.set(fold(text), i);
  return parties.map(({ name }, i) => {
    const id = freeId(name, (text) => (taken.get(fold(text)) ?? i) !== i, 'part');
    taken.set(fold(id), i);
    return id;
  });
}
