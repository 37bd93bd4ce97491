import { map } from '../kernel/outcome.js';
import type { Key } from '../keys/key.js';

/** A key that divides what it is given by its weights, also one that otherwise sets the amount: what a year came to cost is no price. */
export function byWeightsAlone(key: Key): Key {
  if (!key.setsAmount) return key;
  const weigh: Key['weigh'] = (input) => map(key.weigh(input), ({ amount, ...weighing }) => weighing);
  return { ...key, weigh, setsAmount: false };
}
