import type { Place } from '../kernel/issue.js';
import {
  absolute,
  add,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
} from '../kernel/number.js';
import { andThen, fail, outcome } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import { located, mapped, record } from '../text/readers.js';
import { notNegativeAmountIn } from '../text/scalars/figures.js';
import type { KeyForm } from './form.js';
import { type Key, madeBy, statedAt } from './key.js';

const BASE = { sv: 'grundbelopp', en: 'base amount' };
const REST = { sv: 'del av resten', en: 'part of the rest' };

/**
 * So many kronor each, and the rest by another key: each party weighs what it pays of the amount.
 * Issues: missing-amount, base-above-amount, those of the other key, and all-weights-zero when it divides by nothing.
 * Source: the coordination associations of Finsam, whose members pay a base amount each and the rest by shares.
 */
export function base(each: Rational, rest: Key, eachAt?: Place): Key {
  return {
    id: 'base',
    title: {
      sv: `grundbelopp var, resten ${rest.title.sv}`,
      en: `a base amount each, the rest ${rest.title.en}`,
    },
    reads: rest.reads,
    stated: [...statedAt(eachAt, BASE, each), ...(rest.stated ?? [])],
    readsOwnMeasure: rest.readsOwnMeasure,
    readsAmount: true,
    weigh: (input) => {
      const { parties, amount, agreement, at, askedAt } = input;
      if (!amount) return fail('missing-amount', { agreement: agreement.id }, askedAt ?? at);
      const bases = multiply(each, rational(BigInt(parties.length)));
      const left = subtract(absolute(amount), bases);
      if (left.numerator < 0n)
        return fail('base-above-amount', { base: bases, amount, parties: parties.length }, at);
      return andThen(rest.weigh({ ...input, amount: left }), (weighing) => {
        const { weights, bases: read } = weighing;
        const whole = sum(weights.map(({ value }) => value));
        if (whole.numerator === 0n) return fail('all-weights-zero', {}, at);
        const paid = weights.map(({ value, figures }, i) => ({
          value: add(each, divide(multiply(left, value), whole)),
          figures,
          terms: [
            { factor: ONE, of: each, ofAt: eachAt, note: BASE },
            { factor: left, of: value, whole, note: REST, ...madeBy(weighing, i) },
          ],
        }));
        return outcome({ weights: paid, bases: read });
      });
    },
  };
}

export const baseForm: KeyForm = {
  id: 'base',
  title: {
    sv: 'grundbelopp var, resten efter en annan nyckel',
    en: 'a base amount each, the rest by another key',
  },
  word: 'grundbelopp',
  example: '{ each: 10 000, rest: budget }',
  read: ({ key, dialect }) => {
    const written = record({
      each: about`${located(notNegativeAmountIn(dialect))} var | 10 000 | hur många kronor varje part betalar först | how many kronor every party pays first`,
      rest: about`${key} resten | budget | nyckeln som resten fördelas efter | the key by which what is left is divided`,
    });
    return mapped(written, ({ each, rest }) => base(each.value, rest, each.at));
  },
};
