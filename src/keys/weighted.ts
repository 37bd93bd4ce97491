import type { Label, Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import type { Rational } from '../kernel/number.js';
import { each, map, type Outcome } from '../kernel/outcome.js';
import { type KeyInput, summed, type Weighing } from './key.js';
import { weighByMeasure } from './proportional.js';

/** A measure that counts by a factor, read so many years back of the one that the year reads. */
export interface Factor {
  readonly measure: string;
  readonly factor: Rational;
  readonly factorAt?: Place;
  readonly back?: number;
}

/** Weighs each party by the sum of its figures times their factors. Issues: those of the measures, all of them. */
export function weighBySum(factors: readonly Factor[], input: KeyInput): Outcome<Weighing> {
  const weighed = each(factors, ({ measure, back }) => weighByMeasure(measure, input, back));
  return map(weighed, (weighings) =>
    summed(weighings, input, (of, k) => {
      const { factor, factorAt } = nth(factors, k);
      return { factor, factorAt, of, basis: weighings[k]?.bases[0] };
    }),
  );
}

/** Measures by name, for a title: "invånare 0–19 år, invånare 80– år". */
export function titlesOf(titles: readonly Label[]): Label {
  return { sv: titles.map(({ sv }) => sv).join(', '), en: titles.map(({ en }) => en).join(', ') };
}
