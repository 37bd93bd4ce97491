import { issue } from '../kernel/issue.js';
import { type Rational, ZERO } from '../kernel/number.js';
import { outcome } from '../kernel/outcome.js';
import type { Key } from './key.js';

/**
 * Stated parts, by party id: 40 per cent and 60 per cent. The reader refuses parts that do not make the whole.
 * Issues: party-without-part, for a party of the division that was given none.
 */
export function fixed(parts: ReadonlyMap<string, Rational>): Key {
  return {
    id: 'fixed',
    title: { sv: 'fasta andelar', en: 'fixed shares' },
    reads: [],
    weigh: ({ parties, at }) => {
      const without = parties.filter(({ id }) => !parts.has(id)).map(({ name }) => name);
      const issues = without.length > 0 ? [issue('party-without-part', { parties: without }, at)] : [];
      const weights = parties.map(({ id }) => ({ value: parts.get(id) ?? ZERO, figures: [] }));
      return outcome({ weights, bases: [] }, issues);
    },
  };
}
