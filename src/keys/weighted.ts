import type { Label, Place } from '../kernel/issue.js';
import { multiply, type Rational, sum } from '../kernel/number.js';
import { andThen, each, type Outcome, outcome } from '../kernel/outcome.js';
import type { KeyInput, Weighing } from './key.js';
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
  return andThen(weighed, (weighings) => {
    const weights = input.parties.map((_, i) => {
      const terms = factors.map(({ factor, factorAt }, k) => ({
        factor,
        factorAt,
        of: weighings[k]?.weights[i]?.value as Rational,
        basis: weighings[k]?.bases[0],
      }));
      return {
        value: sum(terms.map(({ factor, of }) => multiply(factor, of))),
        figures: weighings.flatMap((weighing) => weighing.weights[i]?.figures ?? []),
        terms,
      };
    });
    return outcome({ weights, bases: weighings.flatMap(({ bases }) => bases) });
  });
}

/** Measures by name, for a title: "invånare 0–19 år, invånare 80– år". */
export function titlesOf(titles: readonly Label[]): Label {
  return { sv: titles.map(({ sv }) => sv).join(', '), en: titles.map(({ en }) => en).join(', ') };
}
