import { nth } from '../kernel/nth.js';
import { HUNDRED, multiply, ONE, type Rational, sum, toShortDecimal } from '../kernel/number.js';
import {
  andThen,
  each,
  fail,
  issuesOf,
  map,
  type Outcome,
  outcome,
  valueIn,
  withIssues,
} from '../kernel/outcome.js';
import { percentText } from '../sheet/figures.js';
import { about } from '../text/field.js';
import { isList } from '../text/node.js';
import { goingOnWith, list, located, madeOf, record } from '../text/readers.js';
import { mustMake, readPortion } from '../text/scalars/figures.js';
import { equal } from './equal.js';
import type { KeyForm } from './form.js';
import { type Key, type KeyInput, madeBy, type Portion, statedAt, summed, type Weighing } from './key.js';

const SHARE = { sv: 'andel av kostnaden', en: 'share of the cost' };

/**
 * Shares of several keys in stated proportions: 30 % equal and 70 % by budget. A party weighs the sum of
 * portion × weight / sum of weights. Requires: the portions make exactly one.
 * Issues: those of its keys, and all-weights-zero when one of them divides by nothing.
 */
export function mix(portions: readonly Portion[]): Key {
  const titled = (language: 'sv' | 'en') =>
    portions.map(({ key, portion }) => `${percent(portion, language)} ${key.title[language]}`).join(', ');
  return {
    id: 'mix',
    title: { sv: titled('sv'), en: titled('en') },
    portions,
    stated: portions.flatMap(({ key, portion, at }) => [
      ...statedAt(at, SHARE, portion),
      ...(key.stated ?? []),
    ]),
    readsAmount: portions.some(({ key }) => key.readsAmount),
    readsOwnMeasure: portions.some(({ key }) => key.readsOwnMeasure),
    reads: [...new Set(portions.flatMap(({ key }) => key.reads))],
    weigh: (input) =>
      andThen(
        each(portions, ({ key, portion }) => {
          const amount = input.amount && multiply(portion, input.amount);
          return key.weigh({ ...input, amount });
        }),
        (weighings) => mixed(portions, weighings, input),
      ),
  };
}

function mixed(
  portions: readonly Portion[],
  weighings: readonly Weighing[],
  input: KeyInput,
): Outcome<Weighing> {
  const wholes = weighings.map(({ weights }) => sum(weights.map(({ value }) => value)));
  if (wholes.some(({ numerator }) => numerator === 0n)) return fail('all-weights-zero', {}, input.at);
  return outcome(
    summed(weighings, input, (of, k, i) => {
      const { portion: factor, at: factorAt } = nth(portions, k);
      return { factor, factorAt, of, whole: nth(wholes, k), ...madeBy(nth(weighings, k), i) };
    }),
  );
}

/** A portion as people write it: 30 %, or 1/3 when no decimals do. */
function percent(portion: Rational, language: 'sv' | 'en'): string {
  const hundred = multiply(portion, HUNDRED);
  if (toShortDecimal(hundred).length > 8) return `${portion.numerator}/${portion.denominator}`;
  return percentText(hundred, language === 'sv' ? ',' : '.');
}

export const mixForm: KeyForm = {
  id: 'mix',
  title: { sv: 'flera nycklar, i angivna proportioner', en: 'several keys, in stated proportions' },
  word: 'blandning',
  example: '[{ share: 30 %, key: equal }, { share: 70 %, key: budget }]',
  read: ({ key }) => {
    // A faulty key hides no faulty sum.
    const portion = record({
      share: about`${located(readPortion)} andel | 30 % | hur stor del av kostnaden som nyckeln fördelar | how much of the cost the key divides`,
      key: about`${goingOnWith(key, equal)} nyckel | equal | nyckeln som den delen fördelas efter | the key by which that part is divided`,
    });
    const written = list(portion);
    return madeOf([written], (node) => {
      const parts = written(node);
      const shares = (valueIn(parts) ?? []).map(({ share }) => share.value);
      const isComplete = isList(node) && shares.length === node.value.length;
      const faults = isComplete ? issuesOf(mustMake(ONE, shares, node.at)) : [];
      return withIssues(
        map(parts, (all) =>
          mix(all.map(({ share, key: one }) => ({ portion: share.value, at: share.at, key: one }))),
        ),
        faults,
      );
    });
  },
};
