import type { Place } from '../kernel/issue.js';
import { multiply, type Rational, sum } from '../kernel/number.js';
import { outcome } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import { list, located, mapped, optional, record, text } from '../text/readers.js';
import { notNegativeAmountIn, notNegativeIn, partyAmong } from '../text/scalars.js';
import type { KeyForm } from './form.js';
import { type Key, statedAt } from './key.js';

/** What a party buys: so many, at so many kronor each. */
export interface Bought {
  readonly party: string;
  readonly quantity: Rational;
  readonly price: Rational;
  readonly quantityAt?: Place;
  readonly priceAt?: Place;
}

const QUANTITY = { sv: 'antal', en: 'quantity' };
const PRICE = { sv: 'pris', en: 'price' };

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
    stated: lines.flatMap(({ party, quantity, price, quantityAt, priceAt }) => [
      ...statedAt(quantityAt, QUANTITY, quantity, { party }),
      ...statedAt(priceAt, PRICE, price, { party }),
    ]),
    weigh: ({ parties }) => {
      const weights = parties.map(({ id }) => {
        const own = lines.filter(({ party }) => party === id);
        const terms = own.map(({ quantity, price, quantityAt, priceAt }) => ({
          factor: price,
          of: quantity,
          factorAt: priceAt,
          ofAt: quantityAt,
        }));
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
  word: 'köp',
  example: '{ lines: [{ party: alby, quantity: 120, price: 850 }] }',
  read: ({ parties, dialect }) => {
    const line = record({
      party: about`${partyAmong(parties)} part | alby | den som köper | who buys`,
      quantity: about`${located(notNegativeIn(dialect))} antal | 120 | hur många som köps | how many are bought`,
      price: about`${located(notNegativeAmountIn(dialect))} pris | 850 | priset för en, i kronor | the price of one, in kronor`,
      text: about`${optional(text)} text | timmar support | vad som köps | what is bought`,
    });
    const written = record({
      lines: about`${list(line)} rader | [{ party: alby, quantity: 120, price: 850 }] | det som parterna köper | what the parties buy`,
    });
    return mapped(written, ({ lines }) =>
      purchase(
        lines.map(({ party, quantity, price }) => ({
          party: party.id,
          quantity: quantity.value,
          price: price.value,
          quantityAt: quantity.at,
          priceAt: price.at,
        })),
      ),
    );
  },
};
