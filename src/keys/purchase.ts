import { multiply, type Rational, sum } from '../kernel/number.js';
import { map, outcome } from '../kernel/outcome.js';
import { list, optional, record, text } from '../text/readers.js';
import { notNegativeIn, partyAmong } from '../text/scalars.js';
import type { KeyForm } from './form.js';
import type { Key } from './key.js';

/** What a party buys: so many, at so many kronor each. */
export interface Bought {
  readonly party: string;
  readonly quantity: Rational;
  readonly price: Rational;
}

/**
 * Köp/sälj: each party pays quantity × price, and the total follows. A party that buys nothing weighs nothing.
 * Source: verksamhetsplan 2019, 5.2.
 */
export function purchase(lines: readonly Bought[]): Key {
  return {
    id: 'purchase',
    title: { sv: 'köp, antal gånger pris', en: 'purchase, quantity times price' },
    reads: [],
    setsAmount: true,
    weigh: ({ parties }) => {
      const weights = parties.map(({ id }) => {
        const own = lines.filter(({ party }) => party === id);
        const terms = own.map(({ quantity, price }) => ({ factor: price, of: quantity }));
        return { value: sum(terms.map(({ factor, of }) => multiply(factor, of))), figures: [], terms };
      });
      return outcome({ weights, bases: [], amount: sum(weights.map(({ value }) => value)) });
    },
  };
}

export const purchaseForm: KeyForm = {
  id: 'purchase',
  title: {
    sv: 'köp: antal gånger pris, summan följer',
    en: 'purchase: quantity times price, the total follows',
  },
  read: ({ parties, dialect }) => {
    const figure = notNegativeIn(dialect);
    const line = record({
      party: partyAmong(parties),
      quantity: figure,
      price: figure,
      text: optional(text),
    });
    const written = record({ lines: list(line) });
    return (node) =>
      map(written(node), ({ lines }) => purchase(lines.map((one) => ({ ...one, party: one.party.id }))));
  },
};
