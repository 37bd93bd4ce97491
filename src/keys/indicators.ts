import type { Label, Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { compare, divide, ONE, type Rational, sum, ZERO } from '../kernel/number.js';
import { each, map } from '../kernel/outcome.js';
import { showNumber } from '../sheet/figures.js';
import { type Key, madeBy, statedAt, summed } from './key.js';
import type { MeasureFacts } from './measure.js';
import { mix } from './mix.js';
import { proportional } from './proportional.js';

/** What a figure of at least `from` gives. */
interface Step {
  readonly from: Rational;
  readonly fromAt?: Place;
  readonly points: Rational;
  readonly at?: Place;
}

/** A measure of benefit and what it weighs beside the others; with a scale its figures count as points. */
export interface Indicator {
  readonly measure: Pick<MeasureFacts, 'id' | 'title'>;
  readonly weight: Rational;
  readonly points?: readonly Step[];
  readonly at?: Place;
}

/**
 * In proportion to several indicators of benefit. Comparable: each is first a share of what all who take part have of it, and
 * weighs its part of the weights; else figures or points are added as they are, each times its weight. Requires: weights above
 * zero together. Issues: those of the measures, and all-weights-zero when an indicator to be compared is nobody's.
 */
export function byIndicators(indicators: readonly Indicator[], isComparable: boolean): Omit<Key, 'id'> {
  const parts = indicators.map((one) => ({ ...one, key: keyOf(one) }));
  const whole = sum(indicators.map(({ weight }) => weight));
  const titled = (language: 'sv' | 'en', how: string) =>
    `${BENEFIT[language]}: ${indicators.map(({ measure, weight, points }) => `${measure.title[language]}${points ? ` (${POINTS[language]})` : ''} × ${showNumber(weight, language === 'sv' ? ',' : '.')}`).join(', ')}; ${how}`;
  const facts = {
    title: {
      sv: titled(
        'sv',
        isComparable ? 'vart och ett som andel av sin summa' : 'siffrorna läggs ihop som de är',
      ),
      en: titled('en', isComparable ? 'each as shares of its sum' : 'the figures are added as they are'),
    },
    stated: parts.flatMap(({ measure: { title }, weight, at, key }) => [
      ...statedAt(at, { sv: `vikt av ${title.sv}`, en: `weight of ${title.en}` }, weight),
      ...(key.stated ?? []),
    ]),
  };
  if (isComparable)
    return { ...mix(parts.map(({ key, weight }) => ({ key, portion: divide(weight, whole) }))), ...facts };
  return {
    ...facts,
    reads: [...new Set(indicators.map(({ measure }) => measure.id))],
    weigh: (input) =>
      map(
        each(parts, ({ key }) => key.weigh(input)),
        (weighings) =>
          summed(weighings, input, (of, k, i) => {
            const { weight: factor, at: factorAt } = nth(parts, k);
            return { factor, factorAt, of, ...madeBy(nth(weighings, k), i) };
          }),
      ),
  };
}

/** The key of one indicator alone: its measure, or its points. A figure below the whole scale gives none. */
function keyOf({ measure, points }: Indicator): Key {
  const key = proportional(measure);
  if (!points) return key;
  const steps = points.toSorted((a, b) => compare(b.from, a.from));
  return {
    ...key,
    stated: points.flatMap(({ from, fromAt, points: value, at }) => [
      ...statedAt(fromAt, FROM, from),
      ...statedAt(at, pointsOf(measure, from), value),
    ]),
    weigh: (input) =>
      map(key.weigh(input), ({ weights, bases }) => ({
        bases,
        weights: weights.map(({ value: figure, figures }) => {
          const step = steps.find(({ from }) => compare(figure, from) >= 0);
          const value = step?.points ?? ZERO;
          const note = step ? pointsOf(measure, step.from) : POINTS;
          return { value, figures, terms: [{ factor: ONE, of: value, ofAt: step?.at, note }] };
        }),
      })),
  };
}

export const BENEFIT = { sv: 'i proportion till nytta', en: 'in proportion to benefit' };
const POINTS = { sv: 'poäng', en: 'points' };
const FROM = { sv: 'lägsta för poäng', en: 'least for points' };

function pointsOf({ title }: Indicator['measure'], from: Rational): Label {
  return {
    sv: `poäng för ${title.sv} från ${showNumber(from, ',')}`,
    en: `points for ${title.en} from ${showNumber(from, '.')}`,
  };
}
