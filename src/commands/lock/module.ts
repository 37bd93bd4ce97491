import type { Label } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';
import { fail, outcome } from '../../kernel/outcome.js';
import type { Key } from '../../keys/key.js';

/** What a key of one's own weighed: by party id, for each set of parties that it was asked about. */
export interface Recorded {
  readonly file: string;
  readonly title: Label;
  readonly weights: readonly ReadonlyMap<string, Rational>[];
}

/** A key that keeps what it weighs. */
export function recording(key: Key): { readonly key: Key; readonly recorded: () => Recorded } {
  const weights = new Map<string, ReadonlyMap<string, Rational>>();
  const weigh: Key['weigh'] = (input) => {
    const weighed = key.weigh(input);
    if (weighed.ok) {
      const entries = input.parties.map(({ id }, i) => [id, weighed.value.weights[i]?.value] as const);
      const found = new Map(entries.flatMap(([id, weight]) => (weight ? [[id, weight] as const] : [])));
      weights.set(JSON.stringify([...found.keys()]), found);
    }
    return weighed;
  };
  return {
    key: { ...key, weigh },
    recorded: () => ({ file: key.id, title: key.title, weights: [...weights.values()] }),
  };
}

/** The key that weighs as it was recorded; the module is not run. Issue: key-module-weights, for parties that it was not asked about. */
export function recordedKey({ file, title, weights }: Recorded): Key {
  return {
    id: file,
    title,
    isOwn: true,
    reads: [],
    weigh: ({ parties, at }) => {
      const found = weights.find(
        (some) => some.size === parties.length && parties.every(({ id }) => some.has(id)),
      );
      if (!found) {
        const facts = { parties: parties.length, weights: 0, missing: parties.map(({ name }) => name) };
        return fail('key-module-weights', facts, at);
      }
      const weighed = parties.flatMap(({ id }) => found.get(id) ?? []);
      return outcome({ weights: weighed.map((value) => ({ value, figures: [] })), bases: [] });
    },
  };
}
