import type { Located } from '../kernel/issue.js';
import { toShortDecimal } from '../kernel/number.js';
import { fail, outcome, withIssues } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import { located, optional, record, refine, someOf } from '../text/readers.js';
import { notNegativeIn } from '../text/scalars/figures.js';
import { oneOf, repeated } from '../text/scalars/names.js';
import { type KeyForm, measureAmong } from './form.js';
import { BENEFIT, byIndicators, type Indicator } from './indicators.js';
import type { Key } from './key.js';
import type { Measure } from './measure.js';
import { weighByFigures, weighByMeasure } from './proportional.js';

/**
 * In proportion to the benefit each party has: points or usage, in a measure of the cooperation or as figures in
 * the agreement, either way with what they count and their source.
 * Issues: missing-measure, and those of any measure. Source: samarbetsöverenskommelsen, point 8.
 */
export function benefit(measure: Located<string> | Measure | undefined): Key {
  const named = measure && 'value' in measure ? measure : undefined;
  return {
    id: 'benefit',
    title: BENEFIT,
    reads: named ? [named.value] : [],
    readsOwnMeasure: true,
    weigh: (input) => {
      if (!measure)
        return fail('missing-measure', { agreement: input.agreement.id, key: 'benefit' }, input.at);
      return 'value' in measure
        ? weighByMeasure(measure.value, { ...input, at: measure.at })
        : weighByFigures(measure, input);
    },
  };
}

/** In proportion to several indicators of benefit, as `byIndicators` says. */
export function benefitBy(indicators: readonly Indicator[], isComparable = true): Key {
  return { ...byIndicators(indicators, isComparable), id: 'benefit' };
}

export const benefitForm: KeyForm = {
  id: 'benefit',
  title: {
    sv: 'i proportion till nytta: poäng eller användning',
    en: 'in proportion to benefit: points or usage',
  },
  word: 'nytta',
  example: '{ indicators: [{ measure: elever, weight: 2 }, { measure: budget, weight: 1 }] }',
  named: ({ measure }) => benefit(measure),
  read: ({ measures, dialect }) => {
    const figure = notNegativeIn(dialect);
    const step = record({
      from: about`${located(figure)} från | 100 | den minsta siffra som ger så många poäng | the least figure that gives so many points`,
      points: about`${located(figure)} poäng | 3 | vad den ger | what it gives`,
    });
    const scale = refine(someOf(step), (steps) =>
      withIssues(
        outcome(
          steps.map(({ from, points }) => ({
            from: from.value,
            fromAt: from.at,
            points: points.value,
            at: points.at,
          })),
        ),
        repeated(steps.map(({ from: { value, at } }) => ({ value: toShortDecimal(value), at }))),
      ),
    );
    const indicator = record({
      measure: about`${measureAmong(measures)} underlag | elever | det som räknas | what is counted`,
      weight: about`${located(figure)} vikt | 2 | vad det väger bredvid de andra | what it weighs beside the others`,
      points: about`${optional(scale)} poäng | [{ from: 0, points: 1 }, { from: 100, points: 3 }] | hur många poäng en siffra ger; under skalan inga | how many points a figure gives; below the scale none`,
    });
    const written = record({
      indicators: about`${someOf(indicator)} indikatorer | [{ measure: elever, weight: 2 }] | vad nyttan mäts med | what benefit is measured by`,
      comparable: about`${optional(oneOf(['true', 'false']))} jämförbara | true | om varje underlag först görs till andelar av sin summa; så är det när inget sägs | whether each measure is first made into shares of its sum; so it is when nothing is said`,
    });
    return refine(written, ({ indicators, comparable }, at) =>
      indicators.every(({ weight }) => weight.value.numerator === 0n)
        ? fail('all-weights-zero', {}, at)
        : outcome(
            benefitBy(
              indicators.map(({ weight: { value, at }, ...of }) => ({ ...of, weight: value, at })),
              comparable !== 'false',
            ),
          ),
    );
  },
};
