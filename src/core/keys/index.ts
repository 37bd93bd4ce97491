import { benefit } from './benefit.js';
import { budget } from './budget.js';
import { equal } from './equal.js';
import type { Key } from './key.js';
import { pupils } from './pupils.js';

/** Every key, in the order in which they are listed. A new key is one file and one line here. */
export const KEYS: readonly Key[] = Object.freeze([equal, budget, pupils, benefit]);

export const keyIds: readonly string[] = Object.freeze(KEYS.map(({ id }) => id));

export function findKey(id: string): Key | undefined {
  return KEYS.find((key) => key.id === id);
}
