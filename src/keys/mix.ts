import { nth } from '../kernel/nth.js';
import { divide, HUNDRED, multiply, type Rational, sum, toShortDecimal } from '../kernel/number.js';
import { andThen, each, fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { Key, KeyInput, Portion, Weighing } from './key.js';

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
    reads: [...new Set(portions.flatMap(({ key }) => key.reads))],
    weigh: (input) =>
      andThen(
        each(portions, ({ key }) => key.weigh(input)),
        (weighings) => mixed(portions, weighings, input),
      ),
  };
}

function mixed(
  portions: readonly Portion[],
  weighings: readonly Weighing[],
  { parties, at }: KeyInput,
): Outcome<Weighing> {
  const wholes = weighings.map(({ weights }) => sum(weights.map(({ value }) => value)));
  if (wholes.some(({ numerator }) => numerator === 0n)) return fail('all-weights-zero', {}, at);
  const weights = parties.map((_, i) => {
    const terms = portions.map(({ portion }, k) => ({
      factor: portion,
      of: nth(weighings, k).weights[i]?.value as Rational,
      whole: nth(wholes, k),
    }));
    return {
      value: sum(terms.map(({ factor, of, whole }) => divide(multiply(factor, of), whole))),
      figures: weighings.flatMap((weighing) => weighing.weights[i]?.figures ?? []),
      terms,
    };
  });
  return outcome({ weights, bases: weighings.flatMap(({ bases }) => bases) });
}

/** A portion as people write it: 30 %, or 1/3 when no decimals do. */
function percent(portion: Rational, language: 'sv' | 'en'): string {
  const hundred = multiply(portion, HUNDRED);
  const text = toShortDecimal(hundred);
  if (text.length > 8) return `${portion.numerator}/${portion.denominator}`;
  return language === 'sv' ? `${text.replace('.', ',')} %` : `${text}%`;
}
