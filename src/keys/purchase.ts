import type { Place } from '../kernel/issue.js';
import { divide, HUNDRED, multiply, ONE, type Rational, roundTo, subtract, sum } from '../kernel/number.js';
import { each, fail, map, type Outcome, outcome } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import { list, located, mapped, optional, record, text } from '../text/readers.js';
import { figureIn, notNegativeAmountIn } from '../text/scalars/figures.js';
import { partyAmong } from '../text/scalars/names.js';
import type { KeyForm } from './form.js';
import { type Key, statedAt, type Weight } from './key.js';

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
 * Köp: each party pays quantity × price, each line in whole öre and its sum in whole units, halves away from zero, and the total
 * follows. A party that buys nothing weighs nothing. Issue: credit-above-purchase for one whose credits are more than what it bought.
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
    weigh: ({ parties, unit = ONE, at }) => {
      const weights = each(parties, ({ id, name }): Outcome<Weight> => {
        const weight = weightOf(
          lines.filter(({ party }) => party === id),
          unit,
        );
        return weight.value.numerator < 0n
          ? fail('credit-above-purchase', { name, amount: weight.value }, at)
          : outcome(weight);
      });
      return map(weights, (all) => ({ weights: all, bases: [], amount: sum(all.map(({ value }) => value)) }));
    },
  };
}

/** What a party bought, rounded; what that changed is a term of its own, so that the terms make the weight. */
function weightOf(lines: readonly Bought[], unit: Rational): Weight {
  const bought = lines.map(({ quantity, price, quantityAt, priceAt }) => ({
    factor: price,
    of: quantity,
    factorAt: priceAt,
    ofAt: quantityAt,
  }));
  const exact = bought.map(({ factor, of }) => multiply(factor, of));
  const value = roundTo(sum(exact.map((one) => roundTo(one, ORE))), unit);
  const changed = subtract(value, sum(exact));
  const rounding = changed.numerator === 0n ? [] : [{ factor: ONE, of: changed, note: ROUNDED }];
  return { value, figures: [], terms: [...bought, ...rounding] };
}

const ORE = divide(ONE, HUNDRED);
const ROUNDED = {
  sv: 'avrundning: varje rad till hela ören, summan till avtalets enhet',
  en: "rounding: each line to whole öre, the sum to the agreement's unit",
};

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
      quantity: about`${located(figureIn(dialect))} antal | 120 | hur många som köps; under noll är det en kredit | how many are bought; below zero it is a credit`,
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
